package org.nuandong.dispatch.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Datum;
import org.nuandong.dispatch.tip.PlatformCall;
import org.nuandong.dispatch.tip.PlatformTips;
import org.nuandong.dispatch.tip.Ringings;
import org.nuandong.dispatch.tip.TakenCall;

/** Reads a platform's calls and hands them to the tips. */
@ApplicationScoped
class PlatformCalls {

    private final CallMaps maps;
    private final CallRate rate;
    private final Presets presets;
    private final PlatformTips tips;
    private final Ringings ringings;
    private final Caller caller;
    private final Clock clock;

    PlatformCalls(
            CallMaps maps,
            CallRate rate,
            Presets presets,
            PlatformTips tips,
            Ringings ringings,
            Caller caller,
            Clock clock) {
        this.maps = maps;
        this.rate = rate;
        this.presets = presets;
        this.tips = tips;
        this.ringings = ringings;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<TakenCall> take(Platform platform, JsonNode body) {
        return take(tip(platform, body, read(platform, body)));
    }

    Uni<TakenCall> take(PlatformCall call) {
        return tips.take(call);
    }

    ReadCall read(Platform platform, JsonNode body) {
        if (!(body instanceof ObjectNode)) {
            throw CommonProblem.MALFORMED_BODY.because();
        }
        RegionCode home = home();
        rate.count(platform, home);
        Instant now = clock.instant();
        Datum usual =
                Datum.ofCode(presets.text("dispatch.call.datum." + platform.code(), home, now))
                        .orElse(Datum.WGS_84);
        return new CallReader(maps.of(platform, home, now), body, usual, now)
                .read(caller.regions(), ringings.longest(home, now));
    }

    PlatformCall tip(Platform platform, JsonNode body, ReadCall call) {
        return new PlatformCall(
                platform.source(),
                home(),
                call.ref(),
                call.region(),
                call.occurredAt(),
                call.ringing(),
                call.kind(),
                call.facts(),
                call.leastPriority(),
                call.where(),
                call.reporter(),
                call.sex(),
                call.test() || caller.isSandbox(),
                call.warnings(),
                canonical(body),
                body.toString());
    }

    /** Where a platform is at home: the first region of its token. */
    RegionCode home() {
        List<RegionCode> own = caller.regions();
        return own.stream().findFirst().orElseThrow(CommonProblem.FORBIDDEN::because);
    }

    /** The same content whatever the order of its fields. */
    private static String canonical(JsonNode body) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        body.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        return sorted.toString();
    }
}
