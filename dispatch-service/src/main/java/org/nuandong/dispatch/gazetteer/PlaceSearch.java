package org.nuandong.dispatch.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * Compares words with the places of a region: a name that stands in the words is certain, otherwise
 * trigrams tell how alike they are (where the server has pg_trgm).
 */
@ApplicationScoped
class PlaceSearch {

    /** Shorter names ("东站") stand in too many addresses to be certain. */
    static final int SHORTEST_NAME = 3;

    private static final double METRES_PER_DEGREE = 111_320;

    private static final String CONTAINED =
            "case when (char_length(name) >= 3 and position(name in words) > 0)"
                    + " or (char_length(address) >= 3 and position(address in words) > 0) then 1.0"
                    + " else 0.0 end";
    private static final String BY_TRIGRAMS =
            "greatest("
                    + CONTAINED
                    + ", cast(word_similarity(name, words) as float8),"
                    + " cast(similarity(coalesce(address, ''), words) as float8))";
    private static final String COMPARE =
            "select * from (select "
                    + PlaceRows.COLUMNS
                    + ", cast(%s as float8) as likeness"
                    + " from gazetteer_place cross join (select cast(? as text) as words) as asked"
                    + " where region_code like any (?) and %s) as compared"
                    + " where likeness >= ? or name like ? escape '\\' or address like ? escape '\\'"
                    + " order by likeness desc, char_length(name) desc, id limit ?";
    private static final String AROUND =
            "select "
                    + PlaceRows.COLUMNS
                    + " from gazetteer_place where latitude between ? and ?"
                    + " and longitude between ? and ?";

    private final DataSource database;
    private volatile Boolean trigrams;

    PlaceSearch(DataSource database) {
        this.database = database;
    }

    /** Without blanks and punctuation, as one would say it. */
    static String plain(String words) {
        return words == null ? "" : words.replaceAll("[\\s\\p{Punct}，。、；：（）《》“”]+", "");
    }

    /** A place and how alike it is, 0 to 1. */
    record Match(GazetteerPlace place, double likeness) {}

    Optional<GazetteerPlace> located(String words, RegionCode region, double least) {
        // An unlikely name is no answer here, whatever part of it the words are.
        String none = "";
        return compare(words, around(region), "latitude is not null", least, none, 1).stream()
                .map(Match::place)
                .findFirst();
    }

    /** For a person who chooses: everything that holds the words comes, too. */
    List<Match> all(String words, String[] patterns, double least, int most) {
        String like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return compare(words, patterns, "true", least, like, most);
    }

    Optional<GazetteerPlace> nearest(GeoPoint point, double metres) {
        double north = metres / METRES_PER_DEGREE;
        double east = north / Math.cos(Math.toRadians(point.latitude()));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AROUND)) {
            query.setDouble(1, point.latitude() - north);
            query.setDouble(2, point.latitude() + north);
            query.setDouble(3, point.longitude() - east);
            query.setDouble(4, point.longitude() + east);
            try (ResultSet row = query.executeQuery()) {
                List<GazetteerPlace> near = new ArrayList<>();
                while (row.next()) {
                    near.add(PlaceRows.place(row));
                }
                return near.stream()
                        .filter(place -> point.metresTo(place.point()) <= metres)
                        .min(Comparator.comparingDouble(place -> point.metresTo(place.point())));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the gazetteer cannot be read", e);
        }
    }

    /**
     * The region with all below it, and the regions it lies in: a city's points serve its towns.
     */
    private static String[] around(RegionCode region) {
        List<String> patterns = new ArrayList<>(List.of(region.prefix() + "%"));
        String code = region.code();
        for (int end : new int[] {4, 6, 9}) {
            if (end < region.prefix().length()) {
                patterns.add(code.substring(0, end) + "0".repeat(Math.max(6 - end, 0)));
            }
        }
        return patterns.toArray(String[]::new);
    }

    private List<Match> compare(
            String words, String[] patterns, String also, double least, String like, int most) {
        String sql = COMPARE.formatted(hasTrigrams() ? BY_TRIGRAMS : CONTAINED, also);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, words);
            query.setArray(2, connection.createArrayOf("text", patterns));
            query.setDouble(3, least);
            query.setString(4, like);
            query.setString(5, like);
            query.setInt(6, most);
            try (ResultSet row = query.executeQuery()) {
                List<Match> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Match(PlaceRows.place(row), row.getDouble("likeness")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the gazetteer cannot be read", e);
        }
    }

    private boolean hasTrigrams() {
        if (trigrams == null) {
            try (Connection connection = database.getConnection();
                    PreparedStatement query =
                            connection.prepareStatement(
                                    "select count(*) from pg_extension where extname = 'pg_trgm'");
                    ResultSet row = query.executeQuery()) {
                row.next();
                trigrams = row.getInt(1) > 0;
            } catch (SQLException e) {
                throw new IllegalStateException("the extensions cannot be read", e);
            }
        }
        return trigrams;
    }
}
