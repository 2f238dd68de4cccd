package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.gazetteer.Gazetteer;
import org.nuandong.dispatch.gazetteer.GazetteerPlace;

/** A first place for words without coordinates; without one the tip is taken all the same. */
@ApplicationScoped
class FirstPlace {

    private static final Logger LOG = Logger.getLogger(FirstPlace.class);

    private final Gazetteer gazetteer;

    FirstPlace(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    NewTip.Place of(NewTip.Place told, RegionCode region) {
        if (told.point() != null || told.address() == null) {
            return told;
        }
        try {
            return gazetteer
                    .find(told.address(), region)
                    .map(GazetteerPlace::point)
                    .map(told::at)
                    .orElse(told);
        } catch (RuntimeException unknown) {
            LOG.warn("the gazetteer cannot be asked; a tip goes without coordinates", unknown);
            return told;
        }
    }
}
