package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.programme.ProjectTerms;
import org.nuandong.beneficiary.programme.Projects;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 名单: opened, checked, handed to its approvers, or given up. */
@ApplicationScoped
class ListDesk {

    static final String APPROVE_WITHIN = "payment.approve-within";

    private static final String CANCEL =
            """
            update payment set state = 'CANCELLED', ended_reason = 'no-longer-needed',
                state_at = :at, version = version + 1
            where list_id = :list and state = 'PLANNED'
            """;

    private final PaymentListRepository lists;
    private final PaymentTable table;
    private final PaymentCheck check;
    private final PaymentEvents events;
    private final ListTurns turns;
    private final Projects projects;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    ListDesk(
            PaymentListRepository lists,
            PaymentTable table,
            PaymentCheck check,
            PaymentEvents events,
            ListTurns turns,
            Projects projects,
            Regions regions,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.lists = lists;
        this.table = table;
        this.check = check;
        this.events = events;
        this.turns = turns;
        this.projects = projects;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    PaymentList open(PaymentRequests.NewList request) {
        RegionCode region = regions.known(request.regionCode(), "regionCode");
        caller.requireRegion(region);
        dictionaries.require("fund-source", request.source(), "source");
        dictionaries.require("payment-channel", request.channel(), "channel");
        ProjectTerms project =
                projects.find(request.projectId())
                        .filter(one -> one.region().covers(region))
                        .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("projectId"));
        if (!project.isOpenOn(clock.today())) {
            throw DisbursementProblem.PROJECT_NOT_OPEN.at("projectId");
        }
        UUID unit = request.unitId() == null ? project.unitId() : request.unitId();
        caller.requireUnit(unit);
        if (request.source() == null) {
            Split.bearing(project.sources());
        }
        Instant now = clock.now();
        Terms terms = new Terms(project);
        PaymentList list =
                new PaymentList(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        new PaymentList.NewList(
                                region,
                                unit,
                                project.id(),
                                project.seasonId(),
                                project.payeeKind(),
                                FreeText.checked(request.title(), "title"),
                                request.source(),
                                request.channel(),
                                terms.noticeDays(),
                                terms.dueBefore(),
                                project.test()),
                        now,
                        caller.subject());
        lists.persistAndFlush(list);
        turns.festival(list, now);
        events.list("opened", list, table.ofList(list.id()), null, now);
        return list;
    }

    Terms terms(PaymentList list) {
        return new Terms(
                projects.find(list.projectId())
                        .orElseThrow(() -> new IllegalStateException("a list has its project")));
    }

    List<FindingCount> check(PaymentList list) {
        list.require(ListState.DRAFT);
        return check.run(list, terms(list));
    }

    void submit(PaymentList list) {
        list.require(ListState.DRAFT);
        Terms terms = terms(list);
        if (!terms.project().isOpenOn(clock.today())) {
            throw DisbursementProblem.PROJECT_NOT_OPEN.because();
        }
        PaymentTotals totals = table.ofList(list.id());
        if (totals.lines() == 0) {
            throw DisbursementProblem.LIST_IS_EMPTY.because();
        }
        PaymentCheck.requireClean(check.run(list, terms));
        Instant now = clock.now();
        Duration within = presets.duration(APPROVE_WITHIN, list.region(), now);
        list.submit(terms.approversFor(totals.amountYuan()), now.plus(within), now);
        turns.approval(list);
        lists.flush();
        events.list("submitted", list, totals, null, now);
    }

    void cancel(PaymentList list, String reason) {
        dictionaries.require("payment-end-reason", reason, "reason");
        Instant now = clock.now();
        list.cancel(now);
        turns.stop(list);
        lists.flush();
        PaymentTotals totals = table.ofList(list.id());
        table.query(CANCEL, Map.of("list", list.id(), "at", now.atOffset(java.time.ZoneOffset.UTC)))
                .executeUpdate();
        events.list("cancelled", list, totals, reason, now);
    }
}
