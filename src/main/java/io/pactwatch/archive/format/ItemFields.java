package io.pactwatch.archive.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The fields of an item, as they are gathered from a record of another format. */
final class ItemFields {
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

  /** Sets a field; a blank one is as good as none. */
  ItemFields put(String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value);
    }
    return this;
  }

  ItemFields put(String name, Optional<String> value) {
    value.ifPresent(present -> put(name, present));
    return this;
  }

  /** Sets a field that has no value yet. */
  ItemFields putDefault(String name, Optional<String> value) {
    return fields.has(name) ? this : put(name, value);
  }

  ArchiveRecord at(long line) {
    return new ArchiveRecord.ItemText(line, fields.toString().getBytes(StandardCharsets.UTF_8));
  }
}
