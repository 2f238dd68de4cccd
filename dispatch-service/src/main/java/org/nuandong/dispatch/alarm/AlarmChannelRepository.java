package org.nuandong.dispatch.alarm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query for alarm channels. */
@ApplicationScoped
class AlarmChannelRepository implements PanacheRepositoryBase<AlarmChannel, UUID> {

    private final Caller caller;

    AlarmChannelRepository(Caller caller) {
        this.caller = caller;
    }

    AlarmChannel visible(UUID id) {
        AlarmChannel channel = findById(id);
        if (channel == null || !caller.sees(channel.region(), channel.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return channel;
    }

    /** The unit's own channels and those of the whole region; all of the region without a unit. */
    List<AlarmChannel> answeringFor(RegionCode region, UUID unitId) {
        List<AlarmChannel> active =
                unitId == null
                        ? list("state = ?1", AlarmChannel.ACTIVE)
                        : list(
                                "state = ?1 and (unitId is null or unitId = ?2)",
                                AlarmChannel.ACTIVE,
                                unitId);
        return active.stream().filter(c -> c.region().covers(region)).toList();
    }
}
