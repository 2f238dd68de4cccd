package org.nuandong.broken.team;

import org.nuandong.broken.tip.Tip;

/** Knows the feature that knows it: a cycle. */
public class Team {

    private final Tip tip = new Tip();

    public String name() {
        return "team of " + tip;
    }
}
