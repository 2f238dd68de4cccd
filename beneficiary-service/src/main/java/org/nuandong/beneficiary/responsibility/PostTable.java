package org.nuandong.beneficiary.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.organisation.KnownOfficers;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
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

/** 三包责任表: posts and who holds them, from the table that every county draws up each winter. */
@ApplicationScoped
class PostTable implements ListedKind<PostRow, ResponsibilityView.PostView> {

    private static final ListColumn REGION =
            ListColumn.of(Kind.TEXT, "region", 16, "区划代码", "Region code")
                    .known("行政区划代码")
                    .note("所包乡镇9位或村居12位代码。", "Township (9 digits) or village (12).");
    private static final ListColumn TIER =
            ListColumn.of(Kind.CHOICE, "tier", 16, "责任层级", "Tier").known("层级");
    private static final ListColumn TITLE =
            ListColumn.of(Kind.TEXT, "title", 24, "岗位名称", "Title of the post").known("岗位");
    private static final ListColumn OFFICER =
            ListColumn.of(Kind.TEXT, "officer", 24, "责任人账号", "Officer's account")
                    .known("账号", "责任人")
                    .note("统一身份认证中的账号；空缺的留空。", "As /officers knows it; blank when vacant.");
    private static final ListColumn FROM =
            ListColumn.of(Kind.DATE, "from", 14, "到岗日期", "First day")
                    .note("空白视为导入当日。", "Blank is the day of the import.");
    private static final ListForm FORM =
            new ListForm(
                    "responsibility-posts",
                    "三包责任",
                    "Who answers for whom",
                    List.of(REGION, TIER, TITLE, OFFICER, FROM),
                    Set.of(REGION, TIER, TITLE));
    private static final Choices TIERS =
            new Choices(
                    List.of(
                            new Choices.Choice("leader", "县领导包乡镇", "leader"),
                            new Choices.Choice("township", "乡镇干部包村", "township"),
                            new Choices.Choice("village", "村干部包户", "village")));
    private static final Set<String> KEEPERS = Set.of(Role.REGISTRAR, Role.BUREAU_LEADER);

    private final PostBook posts;
    private final KnownOfficers officers;
    private final Regions regions;
    private final OfficeClock clock;

    PostTable(PostBook posts, KnownOfficers officers, Regions regions, OfficeClock clock) {
        this.posts = posts;
        this.officers = officers;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public ListForm form() {
        return FORM;
    }

    @Override
    public ImportRights rights() {
        return new ImportRights(KEEPERS, KEEPERS, KEEPERS);
    }

    @Override
    public Class<PostRow> entryType() {
        return PostRow.class;
    }

    @Override
    public Class<ResponsibilityView.PostView> stateType() {
        return ResponsibilityView.PostView.class;
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return Map.of(TIER, TIERS);
    }

    @Override
    public PostRow read(Cells cells, ImportRun run) {
        LocalDate from = cells.day(FROM);
        if (from != null && from.isAfter(clock.today())) {
            cells.fault(FROM, CellFault.NUMBER_OUT_OF_RANGE);
        }
        return new PostRow(
                cells.plain(REGION, 12),
                cells.choice(TIER),
                cells.text(TITLE, 60),
                cells.plain(OFFICER, 80),
                from);
    }

    /** One of a tier in a place; of village posts one of a title. */
    @Override
    public String key(PostRow row) {
        boolean village = Tier.VILLAGE.code().equals(row.tier());
        return row.region() + " " + row.tier() + (village ? " " + row.title() : "");
    }

    @Override
    public Standing compare(PostRow row, ImportRun run, RowsAbove<PostRow> above) {
        if (!isPlace(row, run)) {
            return Standing.faulty(REGION, CellFault.UNKNOWN_REGION);
        }
        if (row.officer() != null && !officers.isActive(row.officer())) {
            return Standing.faulty(OFFICER, CellFault.UNKNOWN_NAME);
        }
        ResponsibilityPost held = known(row);
        if (held == null) {
            return Standing.fresh();
        }
        Standing.Differences differences = new Standing.Differences();
        if (row.officer() != null) {
            differences.in(
                    "holder",
                    row.officer(),
                    posts.current(held.id()).map(Tenure::officer).orElse(null));
        }
        return Standing.known(held.id(), differences.names());
    }

    private boolean isPlace(PostRow row, ImportRun run) {
        if (!RegionCode.isValid(row.region())) {
            return false;
        }
        try {
            RegionCode region = regions.known(row.region(), "region");
            return run.covers(region) && Tier.of(row.tier()).fits(region);
        } catch (ProblemException unknown) {
            return false;
        }
    }

    private ResponsibilityPost known(PostRow row) {
        return posts
                .find(
                        "regionCode = ?1 and tier = ?2 and state = 'open' order by id",
                        new RegionCode(row.region()),
                        row.tier())
                .stream()
                .filter(post -> !post.looksAfterHouseholds() || post.title().equals(row.title()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public UUID write(PostRow row, Standing standing, ImportRun run) {
        ResponsibilityPost post =
                standing.isNew()
                        ? posts.open(
                                new ResponsibilityRequests.Post(
                                        row.region(), row.tier(), row.title(), null))
                        : posts.findById(standing.id());
        if (row.officer() != null) {
            LocalDate from = row.fromOn() == null ? clock.today() : row.fromOn();
            posts.hold(post, new ResponsibilityRequests.Tenure(row.officer(), from, "import"));
        }
        return post.id();
    }

    @Override
    public ResponsibilityView.PostView state(UUID id) {
        return posts.findByIdOptional(id)
                .map(posts::view)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Whoever held it before holds it again from today; what happened between stays written. */
    @Override
    public void setBack(UUID id, ResponsibilityView.PostView before) {
        ResponsibilityPost post = posts.findById(id);
        if (before.holder() != null) {
            posts.hold(
                    post,
                    new ResponsibilityRequests.Tenure(
                            before.holder(), clock.today(), "import-undone"));
        } else if (posts.current(id).isPresent()) {
            posts.leave(post, clock.today(), "import-undone");
        }
    }

    @Override
    public void withdraw(UUID id) {
        posts.close(posts.findById(id));
    }
}
