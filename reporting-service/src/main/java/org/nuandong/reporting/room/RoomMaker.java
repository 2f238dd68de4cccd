package org.nuandong.reporting.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.live.Sources;

/** Puts the picture of the room together; what is the same for all is read once for all. */
@ApplicationScoped
class RoomMaker {

    private final RoomFigures figures;
    private final RoomReader reader;
    private final Clock clock;
    private final Sources sources;

    RoomMaker(RoomFigures figures, RoomReader reader, Sources sources, Clock clock) {
        this.figures = figures;
        this.reader = reader;
        this.sources = sources;
        this.clock = clock;
    }

    /** What is the same wherever one looks from. */
    record Common(
            List<RoomPicture.WarningNow> warnings,
            List<RoomPicture.DutyNow> duty,
            List<Source> sources) {}

    Common common() {
        return new Common(reader.warnings(clock.instant()), reader.duty(), sources.all());
    }

    List<Source> sources() {
        return sources.all();
    }

    Instant now() {
        return clock.instant();
    }

    PastDays past(Vantage vantage, PastDays known) {
        return figures.past(vantage, known);
    }

    RoomPicture make(Vantage vantage, PastDays past, Common common) {
        Reach reach = vantage.reach();
        return new RoomPicture(
                warnings(vantage, common),
                common.duty().stream().filter(d -> reach.sees(d.regionCode(), d.unitId())).toList(),
                reader.teams(reach),
                reader.stock(reach),
                reader.low(reach),
                reader.patrols(reach, Period.day(past.today())),
                figures.read(vantage, past),
                common.sources(),
                reader.gaps(reach));
    }

    /** Of each warning the places that lie within the reader's, or around them. */
    private static List<RoomPicture.WarningNow> warnings(Vantage vantage, Common common) {
        return common.warnings().stream()
                .map(w -> w.in(w.regions().stream().filter(vantage::isTouchedBy).toList()))
                .filter(w -> !w.regions().isEmpty())
                .toList();
    }
}
