package org.nuandong.dispatch.roster;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;
import org.nuandong.dispatch.team.TeamDuty.DutyTeam;
import org.nuandong.dispatch.team.TeamNames;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.list.ListedKind;
import org.nuandong.intake.list.RowsAbove;
import org.nuandong.intake.list.Standing;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.ListColumn;
import org.nuandong.intake.sheet.ListForm;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetColumn.Kind;

/** 排班表: turns of duty from a table, a row each, across midnight where they end earlier (R106). */
@ApplicationScoped
class ShiftTable implements ListedKind<ShiftRow, ShiftBefore> {

    static final ListColumn TEAM =
            ListColumn.of(Kind.TEXT, "team", 20, "班组", "Team")
                    .known("小组", "值班小组")
                    .note("小组名称或系统编号。", "The team's name or its system id.");
    static final ListColumn DAY = ListColumn.of(Kind.DATE, "day", 14, "日期", "Day").known("值班日期");
    static final ListColumn FROM =
            ListColumn.of(Kind.TEXT, "from", 10, "起", "From").known("开始时间", "上岗时间");
    static final ListColumn TO =
            ListColumn.of(Kind.TEXT, "to", 10, "止", "To")
                    .known("结束时间", "下岗时间")
                    .note("早于或等于“起”的，为次日。", "At or before \"from\": the next day.");
    static final ListColumn LEADER =
            ListColumn.of(Kind.TEXT, "leader", 20, "带班人", "Leader")
                    .known("带班领导", "带班")
                    .note("账号，或不重名的姓名。", "The account, or a name that one person has.");
    static final ListColumn CREW =
            ListColumn.of(Kind.TEXT, "crew", 40, "值班人员", "On duty")
                    .note(
                            "账号或姓名，多人用顿号隔开；空白为小组全体成员。",
                            "Accounts or names, separated by commas; blank: all members.");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_PEOPLE = 60;
    private static final Set<String> KEEPERS = Set.of(Role.DUTY_LEADER, Role.BUREAU_LEADER);

    private final ShiftRepository shifts;
    private final CrewRepository crew;
    private final ShiftPlanning planning;
    private final TeamNames names;

    ShiftTable(
            ShiftRepository shifts, CrewRepository crew, ShiftPlanning planning, TeamNames names) {
        this.shifts = shifts;
        this.crew = crew;
        this.planning = planning;
        this.names = names;
    }

    @Override
    public ListForm form() {
        return new ListForm(
                "shifts",
                "排班表",
                "Shifts",
                List.of(TEAM, DAY, FROM, TO, LEADER, CREW),
                Set.of(TEAM, DAY, FROM, TO, LEADER));
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<ShiftRow> entryType() {
        return ShiftRow.class;
    }

    @Override
    public Class<ShiftBefore> stateType() {
        return ShiftBefore.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of();
    }

    @Override
    public ShiftRow read(Cells cells, ImportRun run) {
        LocalDate day = cells.day(DAY);
        LocalTime from = cells.time(FROM);
        LocalTime to = cells.time(TO);
        List<String> people = cells.parts(CREW, 1_000);
        if (people.size() > MOST_PEOPLE) {
            cells.fault(CREW, CellFault.TOO_LONG);
        }
        ShiftRow row =
                new ShiftRow(
                        cells.text(TEAM, 80),
                        at(day, from),
                        at(endsOn(day, from, to), to),
                        cells.text(LEADER, 120),
                        people);
        if (cells.isGood()) {
            name(cells, row, run);
        }
        return row;
    }

    /** 20:00 to 08:00 ends the next day; 08:00 to 08:00 is a whole day. */
    private static LocalDate endsOn(LocalDate day, LocalTime from, LocalTime to) {
        return day == null || from == null || to == null || to.isAfter(from)
                ? day
                : day.plusDays(1);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day == null || time == null ? null : day.atTime(time).atZone(CHINA).toInstant();
    }

    /** Every name that means nobody, or more than one, is a fault of its own cell. */
    private void name(Cells cells, ShiftRow row, ImportRun run) {
        List<DutyTeam> teams = names.teams(row.team(), run);
        if (teams.size() != 1) {
            cells.fault(TEAM, teams.isEmpty() ? CellFault.UNKNOWN_NAME : CellFault.NAME_OF_SEVERAL);
            return;
        }
        if (names.person(row.leader(), teams.get(0)).isEmpty()) {
            cells.fault(LEADER, CellFault.UNKNOWN_NAME);
        }
        if (people(row, teams.get(0)).isEmpty()) {
            cells.fault(CREW, CellFault.UNKNOWN_NAME);
        }
    }

    /** Empty when somebody is unknown. */
    private Optional<List<DutyPerson>> people(ShiftRow row, DutyTeam team) {
        List<DutyPerson> people = new ArrayList<>();
        for (String written : row.crew()) {
            Optional<DutyPerson> person = names.person(written, team);
            if (person.isEmpty()) {
                return Optional.empty();
            }
            people.add(person.get());
        }
        return Optional.of(row.crew().isEmpty() ? team.members() : people);
    }

    @Override
    public String key(ShiftRow row) {
        return row.team() + "|" + row.startsAt();
    }

    @Override
    public Standing compare(ShiftRow row, ImportRun run, RowsAbove<ShiftRow> above) {
        List<DutyTeam> teams = names.teams(row.team(), run);
        if (teams.size() != 1) {
            return Standing.faulty(TEAM, CellFault.UNKNOWN_NAME);
        }
        Optional<DutyPerson> leader = names.person(row.leader(), teams.get(0));
        Optional<List<DutyPerson>> people = people(row, teams.get(0));
        if (leader.isEmpty() || people.isEmpty()) {
            return Standing.faulty(leader.isEmpty() ? LEADER : CREW, CellFault.UNKNOWN_NAME);
        }
        Shift known = shifts.ofTeamAt(teams.get(0).id(), row.startsAt());
        if (known == null) {
            return Standing.fresh();
        }
        List<String> changes = differences(known, row, leader.get(), people.get());
        if (!changes.isEmpty() && !known.isPlanned()) {
            return Standing.faulty(DAY, CellFault.CANNOT_CHANGE);
        }
        return Standing.known(known.id(), changes);
    }

    private List<String> differences(
            Shift known, ShiftRow row, DutyPerson leader, List<DutyPerson> people) {
        Set<String> held = staff(present(known.id()));
        return new Standing.Differences()
                .in("endsAt", row.endsAt(), known.endsAt())
                .in("leader", leader.staff(), known.leader())
                .in("crew", row.crew().isEmpty() ? held : staff(people), held)
                .names();
    }

    private static Set<String> staff(List<DutyPerson> people) {
        return people.stream().map(DutyPerson::staff).collect(toSet());
    }

    private List<DutyPerson> present(UUID shift) {
        return crew.present(shift).stream()
                .map(one -> new DutyPerson(one.staff(), one.name(), one.kind(), one.agency()))
                .toList();
    }

    @Override
    public UUID write(ShiftRow row, Standing standing, ImportRun run) {
        DutyTeam team = names.teams(row.team(), run).get(0);
        DutyPerson leader = names.person(row.leader(), team).orElseThrow();
        List<DutyPerson> people = people(row, team).orElseThrow();
        if (standing.isNew()) {
            return planning.plan(team, leader, row.startsAt(), row.endsAt(), people).id();
        }
        boolean others = standing.changes().contains("crew");
        return planning.replan(standing.id(), leader, row.endsAt(), others ? people : null).id();
    }

    @Override
    public ShiftBefore state(UUID id) {
        Shift shift = shifts.visible(id);
        return new ShiftBefore(
                shift.endsAt(),
                new DutyPerson(shift.leader(), shift.leaderName(), null, null),
                present(id));
    }

    @Override
    public void setBack(UUID id, ShiftBefore before) {
        boolean others = !staff(before.crew()).equals(staff(present(id)));
        planning.replan(id, before.leader(), before.endsAt(), others ? before.crew() : null);
    }

    /** A turn that was worked, or is being worked, stays. */
    @Override
    public void withdraw(UUID id) {
        planning.cancel(id);
    }
}
