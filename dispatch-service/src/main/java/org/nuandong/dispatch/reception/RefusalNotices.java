package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.dispatch.platform.Texts;

/** 不予救助通知书: the door for whoever prints it, and for who reads it on a screen. */
@ApplicationScoped
public class RefusalNotices {

    private static final Texts TEXTS = new Texts("messages/notice");

    private final HelpRequestRepository requests;
    private final ApplicantReading reading;
    private final Dictionaries dictionaries;
    private final UnitTree units;

    RefusalNotices(
            HelpRequestRepository requests,
            ApplicantReading reading,
            Dictionaries dictionaries,
            UnitTree units) {
        this.requests = requests;
        this.reading = reading;
        this.dictionaries = dictionaries;
        this.units = units;
    }

    /** The name only for a purpose, and that reading is audited; 404 while nobody was refused. */
    @Transactional
    public RefusalNotice of(UUID requestId, String purpose) {
        HelpRequest request = requests.visible(requestId);
        if (request.noticeNo() == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return notice(request, purpose == null ? null : reading.of(request, purpose).name());
    }

    /** For the paper, which reads who it is by itself; nothing while nobody was refused. */
    @Transactional
    public Optional<RefusalNotice> unnamed(UUID requestId) {
        return Optional.of(requests.visible(requestId))
                .filter(request -> request.noticeNo() != null)
                .map(request -> notice(request, null));
    }

    private RefusalNotice notice(HelpRequest request, String name) {
        Optional<Unit> station = units.find(request.unitId());
        Optional<Unit> superior = station.map(Unit::parentId).flatMap(parent -> units.find(parent));
        return new RefusalNotice(
                request.id(),
                request.noticeNo(),
                request.requestNo(),
                station.map(Unit::name).orElse(null),
                superior.map(Unit::name).orElse(null),
                name,
                request.sex(),
                request.arrivedAt(),
                request.refusedAt(),
                request.refusalReasons().stream().map(this::reason).toList(),
                request.refusalNote(),
                TEXTS.in(Language.ZH, "remedy"),
                TEXTS.in(Language.EN, "remedy"));
    }

    private RefusalNotice.Reason reason(String code) {
        Optional<DictionaryEntry> entry = dictionaries.find("help-refusal", code);
        return new RefusalNotice.Reason(
                code,
                entry.map(DictionaryEntry::labelZh).orElse(code),
                entry.map(DictionaryEntry::labelEn).orElse(code),
                TEXTS.in(Language.ZH, "basis." + code),
                TEXTS.in(Language.EN, "basis." + code));
    }
}
