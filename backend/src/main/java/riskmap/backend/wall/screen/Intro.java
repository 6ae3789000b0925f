package riskmap.backend.wall.screen;

/**
 * How a screen introduces itself.
 *
 * @param id as {@link riskmap.backend.wall.document.ScreenId}
 * @param name what people call it, at most 60 characters
 * @param width of its picture in CSS pixels; null when it does not say
 * @param height of its picture in CSS pixels; null when it does not say
 * @param wall id of the video wall it is part of; null when it stands alone
 * @param full whether it may see more than the public
 * @param address network address it comes from
 */
public record Intro(String id, String name, Integer width, Integer height, String wall, boolean full, String address) {}
