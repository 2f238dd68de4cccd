package org.nuandong.dispatch.patrol;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** A check-in as front ends see it. */
@Schema(name = "CheckIn")
record CheckInView(
        UUID id,
        String clientKey,
        UUID pointId,
        String pointName,
        Instant at,
        Instant receivedAt,
        GeoPoint point,
        @Schema(description = "From the point, in metres") Integer distanceMetres,
        @Schema(description = "Within the preset distance; null: not known") Boolean near,
        boolean onRoute,
        boolean counted,
        @Schema(description = "same-point-again, outside-patrol, time-in-future or point-given-up")
                String conflict,
        String note) {

    static CheckInView of(CheckIn checkIn, String pointName) {
        return new CheckInView(
                checkIn.id(),
                checkIn.clientKey(),
                checkIn.pointId(),
                pointName,
                checkIn.at(),
                checkIn.receivedAt(),
                checkIn.point(),
                checkIn.distanceMetres(),
                checkIn.near(),
                checkIn.isOnRoute(),
                checkIn.isCounted(),
                checkIn.conflict(),
                checkIn.note());
    }

    /** What became of one item of a bulk; {@code result} is taken, repeated or conflict. */
    @Schema(name = "CheckInResult")
    record Result(
            String clientKey,
            @Schema(description = "taken, repeated or conflict") String result,
            @Schema(
                            description =
                                    "As in CheckIn, or other-content: the key was used for"
                                            + " another check-in, or point-unknown: nothing kept")
                    String conflict,
            CheckInView checkIn) {}
}
