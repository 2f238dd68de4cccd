package org.nuandong.dispatch.workorder;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * 工单推送: a work order as 12345 hands it over; tip and incident null: nobody waits in the cold.
 * {@code canonical} tells the same again from other content, {@code raw} is kept sealed.
 */
public record NewWorkOrder(
        RegionCode office,
        String orderNo,
        RegionCode region,
        String kind,
        String title,
        String description,
        String address,
        Instant replyBy,
        UUID tipId,
        UUID incidentId,
        boolean test,
        String canonical,
        String raw) {

    @Override
    public String toString() {
        return "NewWorkOrder[" + kind + "]";
    }
}
