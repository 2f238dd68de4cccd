package org.nuandong.dispatch.patrolarea;

/** A part of the map: west, south, east, north in degrees (WGS-84). */
record Box(double west, double south, double east, double north) {

    /** 400 unless it is four numbers in this order; null passes. */
    static Box parse(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw PatrolAreaProblem.BAD_BOX.at("box");
        }
        try {
            Box box =
                    new Box(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]));
            if (!(box.west <= box.east && box.south <= box.north)) {
                throw PatrolAreaProblem.BAD_BOX.at("box");
            }
            return box;
        } catch (NumberFormatException e) {
            throw PatrolAreaProblem.BAD_BOX.at("box");
        }
    }
}
