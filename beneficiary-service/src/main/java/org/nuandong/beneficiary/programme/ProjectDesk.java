package org.nuandong.beneficiary.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.organisation.SeasonView;
import org.nuandong.beneficiary.organisation.Seasons;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * Opens programmes and writes projects; what a project does not say, the presets of its place say.
 */
@ApplicationScoped
class ProjectDesk {

    private static final List<String> LEVELS =
            List.of("nation", "province", "city", "county", "township", "village");

    private final ProgrammeRepository programmes;
    private final ProjectRepository projects;
    private final ProjectChecks checks;
    private final Phases phases;
    private final ProgrammeEvents events;
    private final Regions regions;
    private final ResponsibleUnits units;
    private final Seasons seasons;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final ObjectMapper json;
    private final Caller caller;
    private final OfficeClock clock;

    ProjectDesk(
            ProgrammeRepository programmes,
            ProjectRepository projects,
            ProjectChecks checks,
            Phases phases,
            ProgrammeEvents events,
            Regions regions,
            ResponsibleUnits units,
            Seasons seasons,
            Dictionaries dictionaries,
            Presets presets,
            ObjectMapper json,
            Caller caller,
            OfficeClock clock) {
        this.programmes = programmes;
        this.projects = projects;
        this.checks = checks;
        this.phases = phases;
        this.events = events;
        this.regions = regions;
        this.units = units;
        this.seasons = seasons;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    Programme open(ProgrammeRequests.Open request) {
        RegionCode region = regions.known(request.regionCode(), "regionCode");
        caller.requireRegion(region);
        caller.requireUnit(units.require(request.unitId(), "unitId"));
        dictionaries.require("programme-block", request.block(), "block");
        FreeText.checked(request.name(), "name");
        FreeText.checked(request.document(), "document");
        SeasonView season = season(request, region);
        Programme one =
                new Programme(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        region,
                        request,
                        clock.now(),
                        caller.subject());
        programmes.persistAndFlush(one);
        events.opened(one);
        phases.plan(one, season.startsOn());
        return one;
    }

    Project create(ProgrammeRequests.Draft draft) {
        RegionCode region = regions.known(draft.regionCode(), "regionCode");
        caller.requireRegion(region);
        Programme programme = home(draft, region);
        Instant now = clock.now();
        int year =
                seasons.find(programme.seasonId())
                        .map(season -> season.startsOn().getYear())
                        .orElseThrow();
        Project one =
                new Project(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        projects.nextNo(year),
                        programme,
                        now,
                        caller.subject());
        write(one, draft, region);
        projects.persistAndFlush(one);
        events.project("created", one, now);
        return one;
    }

    void change(Project one, ProgrammeRequests.Draft draft) {
        RegionCode region = regions.known(draft.regionCode(), "regionCode");
        caller.requireRegion(region);
        if (!draft.programmeId().equals(one.programmeId())) {
            throw ProgrammeProblem.PROJECT_OUTSIDE_PROGRAMME.at("programmeId");
        }
        home(draft, region);
        write(one, draft, region);
        projects.flush();
        events.project("changed", one, clock.now());
    }

    private void write(Project one, ProgrammeRequests.Draft draft, RegionCode region) {
        caller.requireUnit(units.require(draft.unitId(), "unitId"));
        FreeText.checked(draft.name(), "name");
        checks.check(draft);
        one.become(
                draft,
                region,
                LEVELS.get(region.level()),
                draft.approvals() == null ? usual(region) : draft.approvals(),
                draft.noticeDays() == null
                        ? presets.integer("project.notice-days", region, clock.now())
                        : draft.noticeDays());
    }

    private Programme home(ProgrammeRequests.Draft draft, RegionCode region) {
        Programme programme =
                programmes
                        .findByIdOptional(draft.programmeId())
                        .filter(one -> one.region().covers(region))
                        .orElseThrow(
                                () -> ProgrammeProblem.PROJECT_OUTSIDE_PROGRAMME.at("programmeId"));
        programme.requireOpen();
        return programme;
    }

    private SeasonView season(ProgrammeRequests.Open request, RegionCode region) {
        return seasons.find(request.seasonId())
                .filter(season -> new RegionCode(season.regionCode()).covers(region))
                .orElseThrow(() -> ProgrammeProblem.SEASON_UNKNOWN.at("seasonId"));
    }

    private List<ApprovalStep> usual(RegionCode region) {
        String text = presets.text("project.approvals", region, clock.now());
        try {
            List<ApprovalStep> steps =
                    json.readValue(text, new TypeReference<List<ApprovalStep>>() {});
            ProjectChecks.approvals(steps, "approvals");
            return steps;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset project.approvals cannot be read", e);
        }
    }
}
