/**
 * Records to and from bytes: the one JSON configuration, the strict reader of incoming items, Kafka
 * serdes, and the headers of what goes out. The core knows nothing of it.
 */
@NullMarked
package io.pactwatch.serde;

import org.jspecify.annotations.NullMarked;
