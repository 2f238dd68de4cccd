package org.nuandong.commons.event;

import java.util.UUID;

/** The identity an event got when it was recorded. */
public record RecordedEvent(UUID id, String type, long sequence) {}
