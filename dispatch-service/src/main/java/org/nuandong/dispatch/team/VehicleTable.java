package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.TableCells;
import org.nuandong.dispatch.team.TeamDuty.DutyTeam;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.list.ListedKind;
import org.nuandong.intake.list.RowsAbove;
import org.nuandong.intake.list.Standing;
import org.nuandong.intake.list.Words;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListColumn;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetColumn.Kind;

/** 车辆名录: rescue vehicles by their plates, from a table (R125, R250). */
@ApplicationScoped
class VehicleTable implements ListedKind<VehicleRow, VehicleRow> {

    static final ListColumn PLATE =
            ListColumn.of(Kind.TEXT, "plate", 14, "车牌号", "Plate").known("车牌", "车牌号码", "号牌");
    static final ListColumn KIND =
            ListColumn.of(Kind.CHOICE, "kind", 16, "车辆类型", "Kind of vehicle").known("车型");
    static final ListColumn REGION =
            ListColumn.of(Kind.TEXT, "region", 16, "区划代码", "Region code").known("行政区划代码");
    static final ListColumn UNIT =
            ListColumn.of(Kind.TEXT, "unit", 24, "所属机构", "Unit")
                    .note("机构名称或系统编号。", "The unit's name or its system id.");
    static final ListColumn TEAM =
            ListColumn.of(Kind.TEXT, "team", 20, "所属小组", "Team")
                    .known("小组")
                    .note("小组名称或系统编号。", "The team's name or its system id.");
    static final ListColumn OUT =
            ListColumn.of(Kind.CHOICE, "out-reason", 16, "停用原因", "Out of service for")
                    .note("停用的车辆填写。", "Of a vehicle that is out of service.");

    private static final Set<String> KEEPERS = Set.of(Role.DUTY_LEADER, Role.BUREAU_LEADER);
    private static final String WITHDRAWN = "other";

    private final VehicleRepository vehicles;
    private final VehicleMoves moves;
    private final TeamNames names;
    private final TableCells shared;
    private final TeamEvents events;
    private final Words words;
    private final Clock clock;

    VehicleTable(
            VehicleRepository vehicles,
            VehicleMoves moves,
            TeamNames names,
            TableCells shared,
            TeamEvents events,
            Words words,
            Clock clock) {
        this.vehicles = vehicles;
        this.moves = moves;
        this.names = names;
        this.shared = shared;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public ListForm form() {
        return new ListForm(
                "vehicles",
                "车辆",
                "Vehicles",
                List.of(PLATE, KIND, REGION, UNIT, TEAM, OUT),
                Set.of(PLATE, KIND, REGION));
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<VehicleRow> entryType() {
        return VehicleRow.class;
    }

    @Override
    public Class<VehicleRow> stateType() {
        return VehicleRow.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of(KIND, words.of("vehicle-kind"), OUT, words.of("vehicle-out-reason"));
    }

    @Override
    public VehicleRow read(Cells cells, ImportRun run) {
        String plate = plain(cells.text(PLATE, 20));
        if (plate != null && !plate.matches("[\\p{L}0-9·-]{5,12}")) {
            cells.fault(PLATE, CellFault.FORM_WRONG);
        }
        return new VehicleRow(
                plate,
                cells.choice(KIND),
                shared.region(cells, REGION, run),
                shared.unit(cells, UNIT, run),
                team(cells, run),
                cells.choice(OUT));
    }

    private static String plain(String plate) {
        return plate == null
                ? null
                : Normalizer.normalize(plate, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT);
    }

    private UUID team(Cells cells, ImportRun run) {
        String written = cells.text(TEAM, 80);
        if (written == null) {
            return null;
        }
        List<DutyTeam> found = names.teams(written, run);
        if (found.size() != 1) {
            cells.fault(TEAM, found.isEmpty() ? CellFault.UNKNOWN_NAME : CellFault.NAME_OF_SEVERAL);
            return null;
        }
        return found.get(0).id();
    }

    @Override
    public String key(VehicleRow row) {
        return row.plate();
    }

    @Override
    public Standing compare(VehicleRow row, ImportRun run, RowsAbove<VehicleRow> above) {
        Vehicle known = vehicles.find("plate", row.plate()).firstResult();
        if (known == null) {
            return Standing.fresh();
        }
        if (!run.takes(known.region()) || !run.takesUnit(known.unitId())) {
            return Standing.faulty(PLATE, CellFault.TAKEN);
        }
        VehicleRow held = VehicleRow.of(known);
        VehicleRow said = row.over(held);
        return Standing.known(
                known.id(),
                new Standing.Differences()
                        .in("kind", said.kind(), held.kind())
                        .in("regionCode", said.region(), held.region())
                        .in("unitId", said.unitId(), held.unitId())
                        .in("teamId", said.teamId(), held.teamId())
                        .in("outReason", said.outReason(), held.outReason())
                        .names());
    }

    @Override
    public UUID write(VehicleRow row, Standing standing, ImportRun run) {
        if (!standing.isNew()) {
            become(standing.id(), row.over(VehicleRow.of(vehicles.visible(standing.id()))));
            return standing.id();
        }
        Instant now = clock.instant();
        Vehicle vehicle = new Vehicle(row.plate(), row.kind(), row.region(), row.unitId(), now);
        vehicle.assignTo(row.teamId());
        if (row.outReason() != null) {
            vehicle.outOfService(row.outReason(), now);
        }
        vehicles.persist(vehicle);
        events.changed(vehicle, now);
        vehicles.flush();
        return vehicle.id();
    }

    /** By the same moves as by hand: a vehicle that is out on an incident stays where it is. */
    private void become(UUID id, VehicleRow wanted) {
        VehicleRow held = VehicleRow.of(vehicles.visible(id));
        if (!Objects.equals(wanted.teamId(), held.teamId())) {
            moves.toTeam(id, wanted.teamId());
        }
        if (!Objects.equals(wanted.outReason(), held.outReason())) {
            if (wanted.outReason() == null) {
                moves.backInService(id);
            } else {
                moves.outOfService(id, wanted.outReason());
            }
        }
        if (!wanted.kind().equals(held.kind())
                || !wanted.region().equals(held.region())
                || !Objects.equals(wanted.unitId(), held.unitId())) {
            Vehicle vehicle = vehicles.lockVisible(id);
            vehicle.describe(wanted.kind(), wanted.region(), wanted.unitId());
            events.changed(vehicle, clock.instant());
            vehicles.flush();
        }
    }

    @Override
    public VehicleRow state(UUID id) {
        return VehicleRow.of(vehicles.visible(id));
    }

    @Override
    public void setBack(UUID id, VehicleRow before) {
        become(id, before);
    }

    /** Out of service and with no team: it stays known by its plate. */
    @Override
    public void withdraw(UUID id) {
        VehicleRow held = state(id);
        if (held.teamId() != null) {
            moves.toTeam(id, null);
        }
        if (held.outReason() == null) {
            moves.outOfService(id, WITHDRAWN);
        }
    }
}
