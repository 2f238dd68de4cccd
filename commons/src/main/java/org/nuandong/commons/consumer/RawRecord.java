package org.nuandong.commons.consumer;

import java.util.Map;

/** A record as Kafka delivered it, before anyone has understood it. */
public record RawRecord(
        String topic, int partition, long offset, Map<String, String> headers, byte[] value) {}
