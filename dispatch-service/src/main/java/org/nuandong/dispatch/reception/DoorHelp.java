package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;
import org.nuandong.dispatch.exchange.AgencyRequests;
import org.nuandong.dispatch.exchange.DoorAsk;

/**
 * 门口求援: who needs a doctor or the police first is not only sent there: ambulance or police are
 * asked for at once, and whoever stays silent wakes people (132号 Art. 7, R250).
 */
@ApplicationScoped
class DoorHelp {

    private final AgencyRequests agencies;
    private final Dictionaries dictionaries;

    DoorHelp(AgencyRequests agencies, Dictionaries dictionaries) {
        this.agencies = agencies;
        this.dictionaries = dictionaries;
    }

    /** The outcome of the first look is the agency's code and that of what is asked for. */
    void call(HelpRequest request, Instant at) {
        agencies.askAtTheDoor(
                new DoorAsk(
                        request.id(),
                        request.requestNo(),
                        request.region(),
                        request.unitId(),
                        request.referredTo(),
                        request.referredTo(),
                        signs(request),
                        at,
                        request.isTest(),
                        request.isBackEntered()));
    }

    /** Back again, or gone for this reason: nobody has to come any more. */
    void callOff(HelpRequest request, String why, Instant at) {
        String words =
                dictionaries
                        .find("help-withdrawal", why)
                        .map(DictionaryEntry::labelZh)
                        .orElse("已回到救助站");
        agencies.callOffAtTheDoor(request.id(), words, at);
    }

    /** What was seen, in words; never who it is. */
    private String signs(HelpRequest request) {
        String seen =
                request.dangerSigns().stream()
                        .map(
                                code ->
                                        dictionaries
                                                .find("danger-sign", code)
                                                .map(DictionaryEntry::labelZh)
                                                .orElse(code))
                        .collect(Collectors.joining("、"));
        return seen.isEmpty() ? "救助站门口" : "救助站门口：" + seen;
    }
}
