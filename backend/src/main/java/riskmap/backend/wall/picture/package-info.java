/** Video walls: several screens that show one picture, saved in the store. */
package riskmap.backend.wall.picture;
