package fr.pesee.ground.post;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import jakarta.enterprise.context.ApplicationScoped;

/** How the post is doing, for whoever runs the platform. */
@ApplicationScoped
class Posts {
    private final Access access;
    private final LetterStore store;
    private final Dispatcher dispatcher;

    Posts(Access access, LetterStore store, Dispatcher dispatcher) {
        this.access = access;
        this.store = store;
        this.dispatcher = dispatcher;
    }

    /**
     * Numbers only.
     *
     * @throws fr.pesee.ground.problem.Refused when the actor may not
     */
    PostStatus status(Actor actor) {
        access.permit(Operation.READ_POST, actor);
        return store.status(dispatcher.hasServer());
    }
}
