package riskmap.geodata.intake.osm.pbf;

import java.util.List;

/**
 * A relation: elements that together make one thing.
 *
 * @param id the relation's id
 * @param members its members in order
 * @param tags its tags
 */
public record Relation(long id, List<Member> members, Tags tags) {

    /**
     * One member.
     *
     * @param kind kind of element
     * @param id id of the element
     * @param role its role, often empty
     */
    public record Member(ElementVisitor.Kind kind, long id, String role) {}
}
