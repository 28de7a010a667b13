/** Numbers, times and amounts as people read them. */
const MINUS = '−';
const SCALES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
const CURRENCIES = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CNY: 'CN¥', INR: '₹', KRW: '₩' };
const AGES = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
];

/** "2026-05-11 14:03 UTC" of an ISO 8601 instant in UTC. */
export function time(instant) {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** "3 min ago"; what lies in the future is told as now, clocks differ. */
export function age(instant, now) {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const scale = AGES.find(([size]) => seconds >= size);
  return scale === undefined ? 'just now' : `${Math.floor(seconds / scale[0])} ${scale[1]} ago`;
}

/** A number with its sign, as points below and above zero are written: "+12.3", "−4.0", "0.0". */
export function signed(value, decimals = 1) {
  const text = Math.abs(value).toFixed(decimals);
  const isZero = Number(text) === 0;
  return isZero ? text : (value < 0 ? MINUS : '+') + text;
}

/** A whole number with separators. */
export function whole(value) {
  return Math.round(value).toLocaleString('en-US');
}

export function percent(share) {
  return `${Math.round(100 * share)} %`;
}

export function count(number, noun, plural = `${noun}s`) {
  return `${whole(number)} ${number === 1 ? noun : plural}`;
}

/** "$38 billion", "7 years", "20 %". */
export function amount({ value, unit }) {
  const number = scaled(value);
  if (unit in CURRENCIES) {
    return CURRENCIES[unit] + number;
  }
  switch (unit) {
    case 'PERCENT':
      return `${number} %`;
    case 'COUNT':
      return number;
    case 'YEAR':
    case 'MONTH':
    case 'DAY':
    case 'CHIP':
      return `${number} ${unit.toLowerCase()}${value === 1 ? '' : 's'}`;
    default:
      return `${number} ${unit}`;
  }
}

export function amounts(list) {
  return list.map(amount).join(', ');
}

function scaled(value) {
  const scale = SCALES.find(([size]) => value >= size);
  const options = { maximumFractionDigits: 3 };
  return scale === undefined
    ? value.toLocaleString('en-US', options)
    : (value / scale[0]).toLocaleString('en-US', options) + scale[1];
}

/** "The Information" of "the-information"; a host name stays as it is. */
export function outlet(id) {
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? id.split('-').map(capitalised).join(' ') : id;
}

export function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
