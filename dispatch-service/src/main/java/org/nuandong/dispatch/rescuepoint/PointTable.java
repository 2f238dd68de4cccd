package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.Datum;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.TableCells;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.list.ListedKind;
import org.nuandong.intake.list.RowsAbove;
import org.nuandong.intake.list.Standing;
import org.nuandong.intake.list.Words;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.run.RefusalReason;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;

/** 点位名录: rescue points, shelters and signs from a table, known by name and region (R105, R261). */
@ApplicationScoped
class PointTable implements ListedKind<PointRequest, PointRequest> {

    private static final Set<String> KEEPERS = Set.of(Role.STATION_CLERK, Role.DUTY_LEADER);

    /** Which cell a refused field of a single entry stands in. */
    private static final Map<String, SheetColumn> PLACES =
            Map.of(
                    "point", PointColumns.LONGITUDE,
                    "name", PointColumns.NAME,
                    "address", PointColumns.ADDRESS,
                    "responsible", PointColumns.RESPONSIBLE,
                    "wayToAsk", PointColumns.WAY,
                    "publicTelephone", PointColumns.TELEPHONE,
                    "hours", PointColumns.HOURS,
                    "serves", PointColumns.SERVES);

    private final PointRepository points;
    private final PointSteps steps;
    private final TableCells shared;
    private final Words words;

    PointTable(PointRepository points, PointSteps steps, TableCells shared, Words words) {
        this.points = points;
        this.steps = steps;
        this.shared = shared;
        this.words = words;
    }

    @Override
    public ListForm form() {
        return PointColumns.FORM;
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<PointRequest> entryType() {
        return PointRequest.class;
    }

    @Override
    public Class<PointRequest> stateType() {
        return PointRequest.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of(
                PointColumns.KIND,
                words.of("point-kind"),
                PointColumns.DATUM,
                datums(),
                PointColumns.IN_WARNING,
                Words.yesOrNo());
    }

    private static Choices datums() {
        return new Choices(
                List.of(
                        new Choices.Choice(Datum.WGS_84.code(), "WGS-84", "WGS-84"),
                        new Choices.Choice(Datum.GCJ_02.code(), "国测局GCJ-02", "GCJ-02"),
                        new Choices.Choice(Datum.BD_09.code(), "百度BD-09", "BD-09")));
    }

    @Override
    public PointRequest read(Cells cells, ImportRun run) {
        RegionCode region = shared.region(cells, PointColumns.REGION, run);
        String inWarning = cells.choice(PointColumns.IN_WARNING);
        return new PointRequest(
                cells.choice(PointColumns.KIND),
                shared.text(cells, PointColumns.NAME, 100),
                shared.text(cells, PointColumns.ADDRESS, 300),
                point(cells),
                region,
                shared.unit(cells, PointColumns.UNIT, run),
                shared.text(cells, PointColumns.RESPONSIBLE, 100),
                serves(cells),
                cells.plain(PointColumns.TELEPHONE, 40),
                shared.text(cells, PointColumns.WAY, 300),
                hours(cells),
                inWarning == null ? null : Words.YES.equals(inWarning));
    }

    private static GeoPoint point(Cells cells) {
        Double longitude = cells.number(PointColumns.LONGITUDE, 73, 136);
        Double latitude = cells.number(PointColumns.LATITUDE, 3, 54);
        String datum = cells.choice(PointColumns.DATUM);
        GeoPoint written = GeoPoint.ofNullable(longitude, latitude);
        return written == null || datum == null
                ? written
                : Datum.ofCode(datum).orElseThrow().toWgs84(written);
    }

    private static List<RegionCode> serves(Cells cells) {
        List<RegionCode> serves = new ArrayList<>();
        for (String code : cells.parts(PointColumns.SERVES, 700)) {
            if (!RegionCode.isValid(code) || serves.size() == 50) {
                cells.fault(PointColumns.SERVES, CellFault.UNKNOWN_REGION);
                return null;
            }
            serves.add(new RegionCode(code));
        }
        return serves.isEmpty() ? null : serves;
    }

    private static List<OpeningHours> hours(Cells cells) {
        String written = cells.text(PointColumns.HOURS, 300);
        if (written == null) {
            return null;
        }
        List<OpeningHours> hours = WrittenHours.read(written).orElse(null);
        if (hours == null || hours.size() > 14) {
            cells.fault(PointColumns.HOURS, CellFault.FORM_WRONG);
        }
        return hours;
    }

    @Override
    public String key(PointRequest row) {
        return row.region().code() + "|" + row.name();
    }

    @Override
    public Standing compare(PointRequest row, ImportRun run, RowsAbove<PointRequest> above) {
        RescuePoint known = points.inUse(row.name(), row.region());
        if (known != null && !run.takesUnit(known.unitId())) {
            return Standing.faulty(PointColumns.NAME, CellFault.TAKEN);
        }
        if (known != null && !known.kind().equals(row.kind())) {
            return Standing.faulty(PointColumns.KIND, CellFault.TAKEN);
        }
        PointRequest held = known == null ? null : PointRequest.of(known);
        PointRequest said = held == null ? row : row.over(held);
        try {
            said.check();
        } catch (ProblemException refused) {
            return Standing.faulty(PLACES.get(refused.field()), RefusalReason.of(refused));
        }
        return held == null ? Standing.fresh() : Standing.known(known.id(), changes(said, held));
    }

    private static List<String> changes(PointRequest said, PointRequest held) {
        return new Standing.Differences()
                .in("address", said.address(), held.address())
                .in("point", said.point(), held.point())
                .in("responsible", said.responsible(), held.responsible())
                .in("serves", said.serves(), held.serves())
                .in("publicTelephone", said.publicTelephone(), held.publicTelephone())
                .in("wayToAsk", said.wayToAsk(), held.wayToAsk())
                .in("hours", said.hours(), held.hours())
                .in("openInWarning", said.openInWarning(), held.openInWarning())
                .names();
    }

    @Override
    public UUID write(PointRequest row, Standing standing, ImportRun run) {
        if (standing.isNew()) {
            return steps.enter(row).id();
        }
        RescuePoint point = points.locked(standing.id());
        steps.change(point, row.over(PointRequest.of(point)));
        return point.id();
    }

    @Override
    public PointRequest state(UUID id) {
        return PointRequest.of(points.visible(id));
    }

    @Override
    public void setBack(UUID id, PointRequest before) {
        steps.change(points.locked(id), before);
    }

    @Override
    public void withdraw(UUID id) {
        steps.retire(points.locked(id));
    }
}
