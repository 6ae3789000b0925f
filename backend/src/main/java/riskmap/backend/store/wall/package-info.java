/** What the instances of a service tell each other of wall screens: who is connected where, and what screens are told. */
package riskmap.backend.store.wall;
