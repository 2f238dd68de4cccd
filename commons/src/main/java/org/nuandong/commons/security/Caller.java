package org.nuandong.commons.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.trace.CurrentRequest;

/**
 * Who is asking, and how far they may see. The token names regions (claim {@code regions}) and,
 * where a person works for units, units (claim {@code units}); a partner's names its agency (claim
 * {@code agency}). Outside a request the caller is the system.
 */
@ApplicationScoped
public class Caller {

    public static final String SYSTEM = "system";
    public static final String ANONYMOUS = "anonymous";

    private static final ThreadLocal<Asked> ACTING_FOR = new ThreadLocal<>();

    private record Asked(String subject, Set<String> roles) {}

    private static final Scope EVERYTHING =
            new Scope(List.of(RegionCode.NATION), Set.of(), null, false);

    private final SecurityIdentity identity;
    private final UnitsBelow tree;
    private final RegionHeirs heirs;

    Caller(SecurityIdentity identity, UnitsBelow tree, RegionHeirs heirs) {
        this.identity = identity;
        this.tree = tree;
        this.heirs = heirs;
    }

    /**
     * A job does what somebody asked for earlier: its changes and readings are theirs in the audit
     * book, and their roles of that moment say what it may show. Which regions it may touch, it
     * decides by what it was asked.
     */
    public void actingFor(String subject, Set<String> roles, Runnable work) {
        Asked before = ACTING_FOR.get();
        ACTING_FOR.set(new Asked(subject, Set.copyOf(roles)));
        try {
            work.run();
        } finally {
            if (before == null) {
                ACTING_FOR.remove();
            } else {
                ACTING_FOR.set(before);
            }
        }
    }

    /** The token's subject, or "system" in a deadline or consumer. */
    public String subject() {
        if (isSystem()) {
            Asked asked = ACTING_FOR.get();
            return asked == null ? SYSTEM : asked.subject();
        }
        if (identity.isAnonymous()) {
            return ANONYMOUS;
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        if (isSystem()) {
            Asked asked = ACTING_FOR.get();
            return asked == null ? Set.of() : asked.roles();
        }
        return identity.getRoles();
    }

    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    public List<RegionCode> regions() {
        return scope().regions();
    }

    public Set<UUID> units() {
        return scope().units();
    }

    /** The agency for which a partner's token speaks; empty for our own people. */
    public Optional<String> agency() {
        return Optional.ofNullable(scope().agency());
    }

    /** An integrator's token for trying out: what it sends is a test, whatever it says. */
    public boolean isSandbox() {
        return scope().sandbox();
    }

    /** May this caller see a thing of this region and unit? Unit may be null. */
    public boolean sees(RegionCode region, UUID unitId) {
        Scope scope = scope();
        return scope.regions().stream().anyMatch(own -> own.covers(region))
                && (unitId == null
                        || scope.units().isEmpty()
                        || tree.below(scope.units()).contains(unitId));
    }

    /** Acting on a foreign region named in the request is refused with 403. */
    public void requireRegion(RegionCode region) {
        if (regions().stream().noneMatch(own -> own.covers(region))) {
            throw CommonProblem.FOREIGN_REGION.because();
        }
    }

    /** Acting for a foreign unit named in the request is refused with 403. */
    public void requireUnit(UUID unitId) {
        Set<UUID> own = units();
        if (!own.isEmpty() && !tree.below(own).contains(unitId)) {
            throw CommonProblem.FOREIGN_REGION.because();
        }
    }

    /**
     * Region prefixes for a query: {@code region_code like any (array of prefix || '%')}. Holds the
     * empty prefix for the nation; is empty when the caller may see nothing.
     */
    public String[] likePatterns() {
        return regions().stream().map(region -> region.prefix() + "%").toArray(String[]::new);
    }

    /**
     * The units a query may show, or null when the caller is bound to none: {@code (:units is null
     * or unit_id is null or unit_id = any(:units))}.
     */
    public UUID[] visibleUnits() {
        Set<UUID> own = units();
        return own.isEmpty() ? null : tree.below(own).toArray(UUID[]::new);
    }

    private Scope scope() {
        if (isSystem()) {
            return EVERYTHING;
        }
        Scope scope = identity.getAttribute(Scope.ATTRIBUTE);
        return scope == null ? Scope.NOTHING : scope.with(heirs);
    }

    private static boolean isSystem() {
        return CurrentRequest.get().isEmpty();
    }
}
