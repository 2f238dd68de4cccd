package org.nuandong.dispatch.weather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 报文接收: keeps the message, understands what it can, lets warnings follow each other. */
@ApplicationScoped
class WeatherIntake {

    private static final String EXPIRY = "dispatch.weather.expiry";

    private final WarningRepository warnings;
    private final ForecastIntake forecasts;
    private final KindNames kinds;
    private final AreaPlacing places;
    private final Succession succession;
    private final WarningLife life;
    private final UnplacedWarning unplaced;
    private final WarningEvents events;
    private final EntityManager database;
    private final PersonalData seal;
    private final Presets presets;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    WeatherIntake(
            WarningRepository warnings,
            ForecastIntake forecasts,
            KindNames kinds,
            AreaPlacing places,
            Succession succession,
            WarningLife life,
            UnplacedWarning unplaced,
            WarningEvents events,
            EntityManager database,
            PersonalData seal,
            Presets presets,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.warnings = warnings;
        this.forecasts = forecasts;
        this.kinds = kinds;
        this.places = places;
        this.succession = succession;
        this.life = life;
        this.unplaced = unplaced;
        this.events = events;
        this.database = database;
        this.seal = seal;
        this.presets = presets;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of a message; {@code fresh} is false when all of it was known. */
    record Taken(
            UUID messageId,
            boolean fresh,
            List<Warning> warnings,
            List<Forecast> forecasts,
            List<Unread> unread) {}

    @Transactional
    Taken take(ReceivedBody body) {
        Understood understood = read(body);
        RegionCode home =
                caller.regions().stream().findFirst().orElseThrow(CommonProblem.FORBIDDEN::because);
        warnings.oneMessageAtATime();
        Optional<WeatherMessage> same = sameBytes(body);
        if (same.isPresent()) {
            return known(same.get());
        }
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        byte[] raw = seal.encrypt(body.text(), "weather-message:raw:" + id);
        WeatherMessage message = new WeatherMessage(id, body, caller.subject(), home, raw, now);
        database.persist(message);
        List<Warning> taken = new ArrayList<>();
        boolean fresh = false;
        for (WarningDraft draft : understood.warnings()) {
            String kind = kindOf(draft, understood);
            Duration expiry = presets.duration(EXPIRY, home, now);
            List<String> filled = WarningFilling.fill(draft, kind, caller.subject(), now, expiry);
            Optional<Warning> again = repeated(draft, filled);
            fresh |= again.isEmpty();
            taken.add(
                    again.orElseGet(
                            () ->
                                    keep(
                                            new Warning(draft, id, kind, filled, now),
                                            draft,
                                            understood,
                                            home)));
        }
        List<Forecast> outlooks = forecasts.take(understood, id, home, now);
        fresh |= !outlooks.isEmpty();
        boolean nothing = taken.isEmpty() && outlooks.isEmpty();
        message.understood(
                nothing ? WeatherMessage.NOTHING_UNDERSTOOD : WeatherMessage.TAKEN,
                understood.unread());
        return new Taken(id, fresh || nothing, taken, outlooks, understood.unread());
    }

    private Understood read(ReceivedBody body) {
        if (body.isXml()) {
            return CapReader.read(body.bytes());
        }
        try {
            JsonNode root = json.readTree(body.bytes());
            if (root == null || root.isMissingNode()) {
                throw CommonProblem.MALFORMED_BODY.because();
            }
            return JsonReader.read(root);
        } catch (JsonProcessingException unreadable) {
            throw CommonProblem.MALFORMED_BODY.because();
        } catch (java.io.IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private Optional<WeatherMessage> sameBytes(ReceivedBody body) {
        return database.createQuery(
                        "from WeatherMessage where client = :client and digest = :digest",
                        WeatherMessage.class)
                .setParameter("client", caller.subject())
                .setParameter("digest", body.digest())
                .getResultStream()
                .findFirst();
    }

    private Taken known(WeatherMessage message) {
        return new Taken(
                message.id(),
                false,
                warnings.list("messageId = ?1 order by part", message.id()),
                forecasts.of(message.id()),
                message.unread());
    }

    private String kindOf(WarningDraft draft, Understood understood) {
        String kind = kinds.kindOf(draft);
        boolean says = draft.kindText != null || draft.kindCode != null || draft.headline != null;
        if (says && kind.equals(KindNames.UNKNOWN)) {
            understood.leftOut("kind", Unread.UNKNOWN_KIND);
        }
        if (says && draft.level == null) {
            understood.leftOut("level", Unread.UNKNOWN_LEVEL);
        }
        return kind;
    }

    /** The same sender and identifier, sent at the same time; without a time, at any. */
    private Optional<Warning> repeated(WarningDraft draft, List<String> filled) {
        return warnings.ofIdentity(draft.sender, draft.identifier).stream()
                .filter(known -> known.part() == draft.part)
                .filter(known -> filled.contains("sent") || known.sent().equals(draft.sent))
                .findFirst();
    }

    private Warning keep(
            Warning warning, WarningDraft draft, Understood understood, RegionCode home) {
        Instant now = warning.receivedAt();
        warning.holdsIn(places.place(draft.areas, understood), home);
        if (warning.isCurrent() && !warning.isPlaced()) {
            understood.leftOut("area", Unread.UNPLACED);
        }
        warnings.persistAndFlush(warning);
        warnings.refer(warning, draft.references);
        events.received(warning, now);
        List<Warning> ended = succession.settle(warning, draft, now);
        life.begin(warning, now);
        ended.forEach(each -> life.tell(each, false, now));
        if (warning.isCurrent() && !warning.isPlaced()) {
            unplaced.wake(warning, now);
        }
        return warning;
    }
}
