package org.nuandong.dispatch.team;

import java.time.Duration;
import java.util.Comparator;

/**
 * 推荐顺序: by travel time in whole minutes, a missing ability counting for some; at equal time the
 * free before those on the spot before those on patrol; what has no known way comes last.
 */
final class Ranking {

    private static final int SECONDS = 60;

    private Ranking() {}

    static Comparator<TeamProposal> with(Duration missingAbility) {
        Comparator<TeamProposal> byMinutes =
                Comparator.comparing(
                        proposal -> minutes(proposal, missingAbility),
                        Comparator.nullsLast(Comparator.naturalOrder()));
        return byMinutes
                .thenComparing(Ranking::disturbance)
                .thenComparing(proposal -> proposal.missingAbilities().size())
                .thenComparing(
                        TeamProposal::travelSeconds,
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(TeamProposal::name)
                .thenComparing(TeamProposal::teamId);
    }

    private static Long minutes(TeamProposal proposal, Duration missingAbility) {
        if (proposal.travelSeconds() == null) {
            return null;
        }
        long counted =
                proposal.travelSeconds()
                        + missingAbility.toSeconds() * proposal.missingAbilities().size();
        return (counted + SECONDS - 1) / SECONDS;
    }

    private static int disturbance(TeamProposal proposal) {
        if (proposal.redirectsPatrol()) {
            return 2;
        }
        return proposal.sharesIncidentNo() == null ? 0 : 1;
    }
}
