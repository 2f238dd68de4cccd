package org.nuandong.dispatch.alarm;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands now: the first answer's time. */
@Schema(name = "AlarmAnswerView")
record AlarmAnswerView(UUID deliveryId, Instant acknowledgedAt) {}
