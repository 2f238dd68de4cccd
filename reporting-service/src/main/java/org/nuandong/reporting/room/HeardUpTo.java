package org.nuandong.reporting.room;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;

/** 已收序号: how far the events of one thing were heard, and whether one among them is missing. */
record HeardUpTo(
        UUID subject, String regionCode, UUID unitId, int epoch, long sequence, boolean gap) {

    /** Of a thing never heard of. */
    static HeardUpTo nothing(UUID subject) {
        return new HeardUpTo(subject, "", null, 0, 0, false);
    }

    /**
     * With these, in their order. When they do not follow without a hole, it shows a gap until the
     * log has been asked.
     */
    HeardUpTo with(List<ReceivedEvent> events) {
        HeardUpTo heard = this;
        for (ReceivedEvent event : events) {
            heard = heard.with(event);
        }
        return heard;
    }

    private HeardUpTo with(ReceivedEvent event) {
        boolean newer =
                event.epoch() > epoch || event.epoch() == epoch && event.sequence() > sequence;
        if (!newer) {
            return new HeardUpTo(subject, regionCode, unitId, epoch, sequence, true);
        }
        boolean begins = sequence == 0 && event.sequence() == 1;
        boolean follows = event.epoch() == epoch && event.sequence() == sequence + 1;
        return new HeardUpTo(
                subject,
                event.regionCode() == null ? "" : event.regionCode(),
                event.unitId(),
                event.epoch(),
                event.sequence(),
                gap || !(begins || follows));
    }

    HeardUpTo withoutGap() {
        return new HeardUpTo(subject, regionCode, unitId, epoch, sequence, false);
    }
}
