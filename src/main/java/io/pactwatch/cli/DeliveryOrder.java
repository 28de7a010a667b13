package io.pactwatch.cli;

/** In which order the items of archives go out, by its name on the command line. */
enum DeliveryOrder {
  AS_READ,
  EVENT_TIME
}
