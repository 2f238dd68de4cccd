package org.nuandong.dispatch.journey;

import jakarta.persistence.Embeddable;

/** 行程段: by what, to where; the region decides whether the way is safe. */
@Embeddable
class Leg {

    private int position;
    private String vehicle;
    private String place;
    private String regionCode;

    protected Leg() {}

    Leg(int position, String vehicle, String place, String regionCode) {
        this.position = position;
        this.vehicle = vehicle;
        this.place = place;
        this.regionCode = regionCode;
    }

    String vehicle() {
        return vehicle;
    }

    String place() {
        return place;
    }

    String regionCode() {
        return regionCode;
    }
}
