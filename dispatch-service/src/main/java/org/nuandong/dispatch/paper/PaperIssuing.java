package org.nuandong.dispatch.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;

/** 制发文书: drafts, issues and prints again. Issued once, what a paper says is never made anew. */
@ApplicationScoped
class PaperIssuing {

    private static final int MARK_BYTES = 16;
    private static final String ANY_STATION = "救助管理站";

    private final PaperRepository papers;
    private final PaperSheet sheet;
    private final PaperEvents events;
    private final PersonalData personal;
    private final UnitTree units;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PaperIssuing(
            PaperRepository papers,
            PaperSheet sheet,
            PaperEvents events,
            PersonalData personal,
            UnitTree units,
            Caller caller,
            Clock clock) {
        this.papers = papers;
        this.sheet = sheet;
        this.events = events;
        this.personal = personal;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    /** As it would be printed today, with the cells that are still empty. */
    String draft(PaperAbout about, PaperForm form, PaperFacts facts) {
        return sheet.print(form, new PaperContent(head(about, form, "", null), facts.cells()));
    }

    String blank(PaperAbout about, PaperForm form) {
        return sheet.blank(form, station(about));
    }

    /** {@code replaces} is the number of the paper that this one corrects, or null. */
    Paper issue(PaperAbout about, PaperForm form, PaperFacts facts, String replaces) {
        facts.requireWhole();
        papers.lock(about.id(), form);
        Paper before = replaces == null ? null : replaced(replaces);
        if (before == null) {
            papers.inForce(about.id(), form)
                    .ifPresent(
                            paper -> {
                                throw PaperProblem.PAPER_ISSUED_ALREADY.because(paper.paperNo());
                            });
        }
        Instant now = clock.instant();
        int year = now.atZone(PaperWords.ZONE).getYear();
        String number = papers.nextNumber(about.region(), form, year);
        Paper paper = new Paper(EventId.at(now), form, about, number, now, caller.subject());
        if (before != null) {
            paper.takesThePlaceOf(before);
            // One in force at a time: the old one steps back before the new one stands there.
            papers.flush();
        }
        freeze(paper, new PaperContent(head(about, form, number, replaces), facts.cells()));
        papers.persistAndFlush(paper);
        events.issued(paper);
        return paper;
    }

    private Paper replaced(String number) {
        return papers.numbered(number)
                .filter(paper -> caller.sees(paper.region(), paper.unitId()))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.at("replaces"));
    }

    private void freeze(Paper paper, PaperContent content) {
        paper.freeze(
                personal.encrypt(content.canonical(), place("content", paper.id())),
                personal.encrypt(sheet.print(paper.form(), content), place("print", paper.id())),
                content.sha256());
    }

    /** The same bytes as on the day it was issued, whatever the form looks like by now. */
    String again(Paper paper) {
        return personal.decrypt(paper.print(), place("print", paper.id()));
    }

    private Map<String, String> head(
            PaperAbout about, PaperForm form, String number, String replaces) {
        Map<String, String> head = new TreeMap<>(PaperContent.blankHead(form, station(about)));
        head.put("paperNo", number);
        head.put("caseNo", about.no());
        head.put("issuedOn", PaperWords.day(clock.instant()));
        head.put("replaces", replaces == null ? "" : replaces);
        head.put("mark", number.isEmpty() ? "" : mark());
        head.put("state", number.isEmpty() ? "draft" : about.test() ? "test" : "issued");
        return head;
    }

    private String mark() {
        byte[] bytes = new byte[MARK_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String station(PaperAbout about) {
        return about.unitId() == null
                ? ANY_STATION
                : units.find(about.unitId()).map(Unit::name).orElse(ANY_STATION);
    }

    private static String place(String column, UUID id) {
        return "paper:" + column + ":" + id;
    }
}
