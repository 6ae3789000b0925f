package riskmap.geodata.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A piece of line between two nodes; several lines may run along it. Knows the faces on its two sides once found. */
final class Edge {

    /** No face on this side: the outside. */
    static final int NONE = -1;

    private final Coordinate[] course;
    private final List<Integer> shoreOf = new ArrayList<>(1);
    private boolean border;
    private boolean minor = true;
    private int left = NONE;
    private int right = NONE;

    Edge(Coordinate[] course) {
        this.course = course;
    }

    Coordinate[] course() {
        return course;
    }

    /** Notes that a line of this origin runs along the edge. */
    void add(EdgeNoder.Origin origin) {
        border |= origin.kind() == EdgeNoder.Kind.BORDER;
        minor &= origin.kind() == EdgeNoder.Kind.MINOR;
        if (origin.shoreOf() >= 0) {
            shoreOf.add(origin.shoreOf());
        }
    }

    /** Whether the edge is on the border of an area. */
    boolean isBorder() {
        return border;
    }

    /** Whether nothing but a lane or a path runs here. */
    boolean isMinor() {
        return minor;
    }

    /** Numbers of the waters whose shore this is. */
    List<Integer> shoreOf() {
        return shoreOf;
    }

    /** A point well inside the edge: the middle of its longest segment. */
    Coordinate middle() {
        int longest = 1;
        for (int i = 2; i < course.length; i++) {
            if (course[i].distance(course[i - 1]) > course[longest].distance(course[longest - 1])) {
                longest = i;
            }
        }
        Coordinate a = course[longest - 1];
        Coordinate b = course[longest];
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    double length() {
        double length = 0;
        for (int i = 1; i < course.length; i++) {
            length += course[i].distance(course[i - 1]);
        }
        return length;
    }

    void forgetFaces() {
        left = NONE;
        right = NONE;
    }

    void setFace(boolean onLeft, int face) {
        if (onLeft) {
            left = face;
        } else {
            right = face;
        }
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }
}
