package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.AgencyOfCaller;

/** Who may subscribe to what: a platform to its own, a partner for its agency, the operator any. */
@ApplicationScoped
class SubscriptionRules {

    private static final Pattern TYPE = Pattern.compile("\\*|([a-z-]+)\\.(\\*|[a-z-]+)");
    private static final String OURS = "civil-affairs";

    /** The agency behind each platform; its tips have the role's name as their source. */
    private static final Map<String, String> PLATFORMS =
            Map.of(
                    Role.PLATFORM_110, "police",
                    Role.PLATFORM_120, "ambulance",
                    Role.PLATFORM_12345, "citizen-hotline");

    private final Dictionaries dictionaries;
    private final Caller caller;
    private final AgencyOfCaller agencies;

    SubscriptionRules(Dictionaries dictionaries, Caller caller, AgencyOfCaller agencies) {
        this.agencies = agencies;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    /** The agency and source that the caller may have. */
    Bounds bounds(SubscriptionViews.NewSubscription body) {
        Optional<String> platform = PLATFORMS.keySet().stream().filter(caller::hasRole).findFirst();
        if (platform.isPresent() && !caller.hasRole(Role.OPERATOR)) {
            String agency = PLATFORMS.get(platform.get());
            requireOwn(body.agency(), agency, "agency");
            requireOwn(body.source(), platform.get(), "source");
            return new Bounds(agency, platform.get(), true);
        }
        if (agencies.isPartner()) {
            String agency = caller.agency().orElseThrow(SubscriptionRules::notOwn);
            requireOwn(body.agency(), agency, "agency");
            dictionaries.require("agency", agency, "agency");
            dictionaries.require("tip-source", body.source(), "source");
            if (OURS.equals(agency)) {
                throw notOwn();
            }
            return new Bounds(agency, body.source(), true);
        }
        if (body.agency() == null) {
            throw CommonProblem.INVALID_REQUEST.at("agency");
        }
        dictionaries.require("agency", body.agency(), "agency");
        dictionaries.require("tip-source", body.source(), "source");
        boolean ownRequests = !Boolean.FALSE.equals(body.ownRequests());
        return new Bounds(body.agency(), body.source(), ownRequests);
    }

    private static ProblemException notOwn() {
        return ExchangeProblem.SUBSCRIPTION_FOR_OWN_AGENCY_ONLY.at("agency");
    }

    private static void requireOwn(String stated, String own, String field) {
        if (stated != null && !stated.equals(own)) {
            throw ExchangeProblem.SUBSCRIPTION_FOR_OWN_AGENCY_ONLY.at(field);
        }
    }

    void requireHandedOut(List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            var matcher = TYPE.matcher(types.get(i));
            boolean known =
                    matcher.matches()
                            && (matcher.group(1) == null
                                    || dictionaries
                                            .find(Concerns.HANDED_OUT, matcher.group(1))
                                            .isPresent());
            if (!known) {
                throw ExchangeProblem.EVENT_NOT_HANDED_OUT.at("eventTypes[" + i + "]");
            }
        }
    }

    /** Whoever only tries out hears of tests and of nothing real. */
    boolean sandbox(Boolean asked) {
        if (caller.isSandbox() && Boolean.FALSE.equals(asked)) {
            throw ExchangeProblem.SANDBOX_TOKEN_ONLY_TESTS.at("sandbox");
        }
        return caller.isSandbox() || Boolean.TRUE.equals(asked);
    }

    /** A caller bound to units subscribes for one of them. */
    void requirePlace(SubscriptionViews.NewSubscription body) {
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        } else if (!caller.units().isEmpty()) {
            throw CommonProblem.FOREIGN_REGION.because();
        }
    }

    /** What a subscription is bound to. */
    record Bounds(String agency, String source, boolean ownRequests) {}
}
