package io.pactwatch.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/** Of Kafka's hundreds of metrics lets those through that a person or an alert rule looks at. */
final class KafkaMeterFilter implements MeterFilter {
  /** By Prometheus' names, in the order in which the documentation lists them. */
  static final List<String> ALLOWED =
      List.of(
          "kafka_stream_client_state",
          "kafka_stream_alive_stream_threads",
          "kafka_stream_failed_stream_threads_total",
          "kafka_stream_thread_commit_latency_max",
          "kafka_stream_thread_commit_ratio",
          "kafka_stream_thread_poll_ratio",
          "kafka_stream_thread_process_latency_avg",
          "kafka_stream_thread_process_latency_max",
          "kafka_stream_thread_process_ratio",
          "kafka_stream_thread_process_total",
          "kafka_stream_thread_punctuate_latency_max",
          "kafka_stream_task_active_process_ratio",
          "kafka_stream_task_dropped_records_total",
          "kafka_stream_task_restore_remaining_records_total",
          "kafka_stream_topic_records_consumed_total",
          "kafka_stream_topic_records_produced_total",
          "kafka_stream_state_background_errors",
          "kafka_stream_state_block_cache_usage",
          "kafka_stream_state_estimate_num_keys",
          "kafka_stream_state_size_all_mem_tables",
          "kafka_stream_state_total_sst_files_size",
          "kafka_consumer_connection_count",
          "kafka_consumer_coordinator_assigned_partitions",
          "kafka_consumer_coordinator_failed_rebalance_total",
          "kafka_consumer_coordinator_last_rebalance_seconds_ago",
          "kafka_consumer_coordinator_rebalance_total",
          "kafka_consumer_fetch_manager_records_consumed_total",
          "kafka_consumer_fetch_manager_records_lag",
          "kafka_consumer_fetch_manager_records_lag_max",
          "kafka_consumer_last_poll_seconds_ago",
          "kafka_producer_connection_count",
          "kafka_producer_record_error_total",
          "kafka_producer_record_retry_total",
          "kafka_producer_record_send_total",
          "kafka_producer_request_latency_avg",
          "kafka_producer_request_latency_max");

  private static final Set<String> NAMES = Set.copyOf(ALLOWED);

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return id.getName().startsWith("kafka.") && !isAllowed(id.getName().replace('.', '_'))
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }

  /** Prometheus' names of counters have an ending that Kafka's may lack. */
  private static boolean isAllowed(String name) {
    return NAMES.contains(name) || NAMES.contains(name + "_total");
  }
}
