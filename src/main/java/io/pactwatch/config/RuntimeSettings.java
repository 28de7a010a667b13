package io.pactwatch.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How an instance runs.
 *
 * @param applicationId instances with the same one share the work
 * @param stateDirectory where state is kept between runs
 * @param threads of this instance
 * @param standbyReplicas copies of the state on other instances
 * @param processingGuarantee how often each record takes effect when an instance fails
 * @param commitInterval how often results become visible
 * @param groupProtocol who assigns partitions
 */
public record RuntimeSettings(
    String applicationId,
    Path stateDirectory,
    int threads,
    int standbyReplicas,
    ProcessingGuarantee processingGuarantee,
    Duration commitInterval,
    GroupProtocol groupProtocol) {}
