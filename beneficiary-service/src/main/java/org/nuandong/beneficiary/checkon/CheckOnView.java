package org.nuandong.beneficiary.checkon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.person.PersonView;

/** Somebody who is to be looked after, as the API shows it. */
record CheckOnView(
        UUID id,
        @Schema(description = "how people call it, also at the station", examples = "KH-42")
                String number,
        UUID watchId,
        @Schema(examples = "420202006") String regionCode,
        UUID personId,
        @Schema(description = "masked for minors; the telephone is read with a purpose")
                String name,
        @Schema(description = "138****0001", examples = "138****0001") String telephone,
        List<EnrolledCategory> categories,
        @Schema(description = "open, reached, help-sent, dropped", examples = "open") String state,
        int tries,
        @Schema(description = "when to try again") Instant againAt,
        @Schema(description = "nobody has looked in time") boolean overdue,
        @Schema(description = "dictionary check-on-way") String way,
        @Schema(description = "dictionary check-on-result") String result,
        String note) {

    static CheckOnView of(CheckOn one, PersonView person) {
        return new CheckOnView(
                one.id(),
                one.number(),
                one.watchId(),
                one.region().code(),
                one.personId(),
                person == null ? null : person.name(),
                person == null ? null : person.telephone(),
                person == null ? List.of() : person.categories(),
                one.state(),
                one.tries(),
                one.againAt(),
                one.overdue(),
                one.way(),
                one.result(),
                one.note());
    }

    /** 看护行动. */
    @Schema(name = "CheckOnWatch")
    record WatchView(
            UUID id,
            @Schema(description = "station whose duty rose") UUID unitId,
            @Schema(examples = "420200") String regionCode,
            @Schema(description = "HEIGHTENED, INTENSIVE, ALL_WEATHER") String level,
            Instant startedAt,
            @Schema(description = "everybody is looked after by then") Instant dueAt,
            @Schema(description = "how many were to be looked after") int people,
            boolean overdue,
            @Schema(description = "nobody was left") Instant completedAt,
            Instant endedAt,
            @Schema(description = "fell, rose-again") String endReason) {

        static WatchView of(Watch watch) {
            return new WatchView(
                    watch.id(),
                    watch.unitId(),
                    watch.region().code(),
                    watch.level().name(),
                    watch.startedAt(),
                    watch.dueAt(),
                    watch.people(),
                    watch.overdue(),
                    watch.completedAt(),
                    watch.endedAt(),
                    watch.endReason());
        }
    }

    /** 看护进度. */
    @Schema(name = "CheckOnProgress")
    record Progress(
            @Schema(examples = "420202006") String regionCode,
            int people,
            int open,
            @Schema(description = "of the open ones: tried in vain so far") int triedInVain,
            int reached,
            int helpSent,
            int dropped) {}
}
