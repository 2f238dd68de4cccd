package org.nuandong.dispatch.alarm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.commons.security.UnitsBelow;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for alarm channels. */
@ApplicationScoped
class AlarmChannelRepository implements PanacheRepositoryBase<AlarmChannel, UUID> {

    private final Caller caller;
    private final UnitsBelow tree;

    AlarmChannelRepository(Caller caller, UnitsBelow tree) {
        this.caller = caller;
        this.tree = tree;
    }

    AlarmChannel visible(UUID id) {
        AlarmChannel channel = findById(id);
        if (channel == null || !caller.sees(channel.region(), channel.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return channel;
    }

    List<AlarmChannel> active() {
        return list("state = ?1", AlarmChannel.ACTIVE);
    }

    /**
     * The unit's own channels and those of the whole region; all of the region without a unit. What
     * has climbed to the bureau is heard by the channels of every unit above, too.
     */
    List<AlarmChannel> answeringFor(Alarm alarm, List<AlarmChannel> active) {
        return active.stream()
                .filter(channel -> channel.region().covers(alarm.about().region()))
                .filter(channel -> answers(channel.unitId(), alarm))
                .toList();
    }

    private boolean answers(UUID channelUnit, Alarm alarm) {
        UUID unit = alarm.about().unitId();
        if (channelUnit == null || unit == null || channelUnit.equals(unit)) {
            return true;
        }
        return Role.BUREAU_LEADER.equals(alarm.audience())
                && tree.below(Set.of(channelUnit)).contains(unit);
    }

    /** The latest first. */
    List<AlarmChannel> newest(String state, Boolean failing, UUID before, int limit) {
        ScopedQuery<AlarmChannel> query =
                new ScopedQuery<>(getEntityManager(), AlarmChannel.class, "alarm_channel", caller)
                        .and("t.state = :state", "state", state)
                        .and("(t.failing_since is not null) = :failing", "failing", failing)
                        .and("t.id < :before", "before", before);
        return query.rows("t.id desc", limit);
    }

    /**
     * As it stands now, and nobody else's until the transaction ends: attempts end side by side.
     */
    void lock(AlarmChannel channel) {
        getEntityManager().refresh(channel, LockModeType.PESSIMISTIC_WRITE);
    }
}
