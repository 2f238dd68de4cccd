package org.nuandong.beneficiary.survey;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** 制图上墙 (R020): a village's households as they hang on the wall, and as points on a map, masked. */
@ApplicationScoped
class WallList {

    private static final List<String> HEADS =
            List.of("序号", "区划代码", "户主（脱敏）", "户类别", "人口", "入户情况", "新发现", "入户次数");
    private static final Map<String, String> STATES =
            Map.of(
                    "due", "未入户",
                    "not-home", "家中无人",
                    "visited", "已入户",
                    "moved-away", "已搬离",
                    "refused", "拒访",
                    "dropped", "已移出");
    private static final List<String> SHOWN = List.of("members.name");

    private final SurveyRepository repository;
    private final HouseholdFiles households;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Presets presets;
    private final OfficeClock clock;

    WallList(
            SurveyRepository repository,
            HouseholdFiles households,
            CategoryRegister categories,
            Dictionaries dictionaries,
            AuditTrail audit,
            Event<FileRead> readers,
            Presets presets,
            OfficeClock clock) {
        this.repository = repository;
        this.households = households;
        this.categories = categories;
        this.dictionaries = dictionaries;
        this.audit = audit;
        this.readers = readers;
        this.presets = presets;
        this.clock = clock;
    }

    /** One line of the list. */
    record Line(SurveyTask task, String name, List<EnrolledCategory> categories, int people) {}

    /** {@code placed}: true for the map: only those whose point is known. */
    List<Line> lines(SurveyRound round, RegionCode region, Boolean placed) {
        int most = presets.integer("survey.wall-list.largest", region, clock.now());
        List<SurveyTask> tasks =
                repository.page(
                        new SurveyRepository.Filter(
                                round.id(), region.code(), null, null, placed, null),
                        null,
                        most + 1);
        if (tasks.size() > most) {
            throw SurveyProblem.WALL_LIST_TOO_LONG.at("region", most);
        }
        readers.fire(new FileRead());
        audit.readAll("household", byHousehold(tasks), SHOWN, "wall-list");
        Map<UUID, List<EnrolledCategory>> held =
                categories.visible(tasks.stream().map(SurveyTask::householdId).toList());
        Map<UUID, HouseholdFiles.Home> homes =
                households.homes(tasks.stream().map(SurveyTask::householdId).toList());
        Map<UUID, String> names = households.publicNames(homes.values());
        return tasks.stream()
                .map(
                        task ->
                                new Line(
                                        task,
                                        names.getOrDefault(task.householdId(), ""),
                                        held.getOrDefault(task.householdId(), List.of()),
                                        homes.get(task.householdId()).people()))
                .toList();
    }

    void write(List<Line> lines, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Nuandong", "1.0")) {
            Worksheet sheet = book.newWorksheet("上墙表");
            sheet.freezePane(0, 1);
            row(sheet, 0, HEADS);
            for (int i = 0; i < lines.size(); i++) {
                row(sheet, i + 1, cells(i + 1, lines.get(i)));
            }
        }
    }

    private List<String> cells(int number, Line line) {
        SurveyTask task = line.task();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(number));
        cells.add(task.region().code());
        cells.add(line.name());
        cells.add(String.join("、", line.categories().stream().map(this::label).toList()));
        cells.add(String.valueOf(line.people()));
        cells.add(STATES.get(task.state()));
        cells.add(task.newlyFound() ? "是" : "");
        cells.add(String.valueOf(task.tries()));
        return cells;
    }

    private String label(EnrolledCategory one) {
        return dictionaries
                .find("category", one.category())
                .map(entry -> entry.labelZh())
                .orElse(one.category());
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
    }

    private static Map<UUID, RegionCode> byHousehold(List<SurveyTask> tasks) {
        return tasks.stream().collect(toMap(SurveyTask::householdId, SurveyTask::region));
    }
}
