package org.nuandong.sound.team;

/** Knows nobody. */
public class Team {

    public String name() {
        return "";
    }
}
