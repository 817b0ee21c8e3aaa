package metaserver.network.wire;

import java.util.function.Function;

/**
 * A record as a row of fields: each field with its accessor, in wire order, and the constructor last. One row serves
 * both directions. Twelve fields are the most; a longer packet is made of records.
 */
public final class Layout {
  private Layout() {}

  public static <A, B, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Make2<A, B, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
        });
  }

  public static <A, B, C, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Make3<A, B, C, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
        });
  }

  public static <A, B, C, D, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Make4<A, B, C, D, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
        });
  }

  public static <A, B, C, D, E, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Make5<A, B, C, D, E, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Make6<A, B, C, D, E, F, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, G, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Codec<G> g, Function<Z, G> ofG, Make7<A, B, C, D, E, F, G, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in),
            g.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
          g.encode(ofG.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, G, H, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Codec<G> g, Function<Z, G> ofG, Codec<H> h, Function<Z, H> ofH, Make8<A, B, C, D, E, F, G, H, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in),
            g.decode(in), h.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
          g.encode(ofG.apply(value), out);
          h.encode(ofH.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, G, H, I, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Codec<G> g, Function<Z, G> ofG, Codec<H> h, Function<Z, H> ofH, Codec<I> i, Function<Z, I> ofI,
      Make9<A, B, C, D, E, F, G, H, I, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in),
            g.decode(in), h.decode(in), i.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
          g.encode(ofG.apply(value), out);
          h.encode(ofH.apply(value), out);
          i.encode(ofI.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, G, H, I, J, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Codec<G> g, Function<Z, G> ofG, Codec<H> h, Function<Z, H> ofH, Codec<I> i, Function<Z, I> ofI,
      Codec<J> j, Function<Z, J> ofJ, Make10<A, B, C, D, E, F, G, H, I, J, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in),
            g.decode(in), h.decode(in), i.decode(in), j.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
          g.encode(ofG.apply(value), out);
          h.encode(ofH.apply(value), out);
          i.encode(ofI.apply(value), out);
          j.encode(ofJ.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, G, H, I, J, K, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Codec<G> g, Function<Z, G> ofG, Codec<H> h, Function<Z, H> ofH, Codec<I> i, Function<Z, I> ofI,
      Codec<J> j, Function<Z, J> ofJ, Codec<K> k, Function<Z, K> ofK,
      Make11<A, B, C, D, E, F, G, H, I, J, K, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in),
            g.decode(in), h.decode(in), i.decode(in), j.decode(in), k.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
          g.encode(ofG.apply(value), out);
          h.encode(ofH.apply(value), out);
          i.encode(ofI.apply(value), out);
          j.encode(ofJ.apply(value), out);
          k.encode(ofK.apply(value), out);
        });
  }

  public static <A, B, C, D, E, F, G, H, I, J, K, L, Z> Codec<Z> of(
      Codec<A> a, Function<Z, A> ofA, Codec<B> b, Function<Z, B> ofB, Codec<C> c, Function<Z, C> ofC,
      Codec<D> d, Function<Z, D> ofD, Codec<E> e, Function<Z, E> ofE, Codec<F> f, Function<Z, F> ofF,
      Codec<G> g, Function<Z, G> ofG, Codec<H> h, Function<Z, H> ofH, Codec<I> i, Function<Z, I> ofI,
      Codec<J> j, Function<Z, J> ofJ, Codec<K> k, Function<Z, K> ofK, Codec<L> l, Function<Z, L> ofL,
      Make12<A, B, C, D, E, F, G, H, I, J, K, L, Z> make) {
    return Codec.of(
        in -> make.of(a.decode(in), b.decode(in), c.decode(in), d.decode(in), e.decode(in), f.decode(in),
            g.decode(in), h.decode(in), i.decode(in), j.decode(in), k.decode(in), l.decode(in)),
        (value, out) -> {
          a.encode(ofA.apply(value), out);
          b.encode(ofB.apply(value), out);
          c.encode(ofC.apply(value), out);
          d.encode(ofD.apply(value), out);
          e.encode(ofE.apply(value), out);
          f.encode(ofF.apply(value), out);
          g.encode(ofG.apply(value), out);
          h.encode(ofH.apply(value), out);
          i.encode(ofI.apply(value), out);
          j.encode(ofJ.apply(value), out);
          k.encode(ofK.apply(value), out);
          l.encode(ofL.apply(value), out);
        });
  }

  /** A constructor of 2 fields. */
  @FunctionalInterface
  public interface Make2<A, B, Z> {
    Z of(A a, B b);
  }

  /** A constructor of 3 fields. */
  @FunctionalInterface
  public interface Make3<A, B, C, Z> {
    Z of(A a, B b, C c);
  }

  /** A constructor of 4 fields. */
  @FunctionalInterface
  public interface Make4<A, B, C, D, Z> {
    Z of(A a, B b, C c, D d);
  }

  /** A constructor of 5 fields. */
  @FunctionalInterface
  public interface Make5<A, B, C, D, E, Z> {
    Z of(A a, B b, C c, D d, E e);
  }

  /** A constructor of 6 fields. */
  @FunctionalInterface
  public interface Make6<A, B, C, D, E, F, Z> {
    Z of(A a, B b, C c, D d, E e, F f);
  }

  /** A constructor of 7 fields. */
  @FunctionalInterface
  public interface Make7<A, B, C, D, E, F, G, Z> {
    Z of(A a, B b, C c, D d, E e, F f, G g);
  }

  /** A constructor of 8 fields. */
  @FunctionalInterface
  public interface Make8<A, B, C, D, E, F, G, H, Z> {
    Z of(A a, B b, C c, D d, E e, F f, G g, H h);
  }

  /** A constructor of 9 fields. */
  @FunctionalInterface
  public interface Make9<A, B, C, D, E, F, G, H, I, Z> {
    Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i);
  }

  /** A constructor of 10 fields. */
  @FunctionalInterface
  public interface Make10<A, B, C, D, E, F, G, H, I, J, Z> {
    Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
  }

  /** A constructor of 11 fields. */
  @FunctionalInterface
  public interface Make11<A, B, C, D, E, F, G, H, I, J, K, Z> {
    Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
  }

  /** A constructor of 12 fields. */
  @FunctionalInterface
  public interface Make12<A, B, C, D, E, F, G, H, I, J, K, L, Z> {
    Z of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
  }
}
