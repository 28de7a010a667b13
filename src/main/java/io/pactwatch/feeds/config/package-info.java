/** What a user writes about feeds: one YAML file, read strictly, all mistakes told at once. */
@NullMarked
package io.pactwatch.feeds.config;

import org.jspecify.annotations.NullMarked;
