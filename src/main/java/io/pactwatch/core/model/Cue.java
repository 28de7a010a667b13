package io.pactwatch.core.model;

/**
 * The words that made a rule fire.
 *
 * @param rule the id of the rule, for example {@code REVENUE_SHARE_CAP}
 * @param start index of the first UTF-16 unit in the field's original text
 * @param end index after the last UTF-16 unit
 */
public record Cue(String rule, int start, int end) {}
