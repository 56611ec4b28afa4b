namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// A map from numbers to objects that any number of threads read without a lock while others add to it.
/// Nothing is ever removed.
/// </summary>
internal sealed class NumberMap<T>
    where T : class
{
    private readonly object gate = new();
    private Slots slots = new(2);
    private int count;

    public T? Find(int number)
    {
        var current = Volatile.Read(ref slots);
        for (var i = current.FirstSlot(number); ; i = (i + 1) & current.Mask)
        {
            var key = Volatile.Read(ref current.Keys[i]);
            if (key == number + 1)
                return current.Values[i];
            if (key == 0)
                return null;
        }
    }

    /// <summary>Adds an object, unless another thread was faster.</summary>
    /// <returns>The object that the map has now.</returns>
    public T GetOrAdd(int number, T value)
    {
        lock (gate)
        {
            if (Find(number) is { } known)
                return known;
            count++;
            var current = slots;
            if (count * 4 > current.Keys.Length * 3)
            {
                current = current.Enlarge();
                current.Put(number, value);
                Volatile.Write(ref slots, current);
            }
            else
            {
                current.Put(number, value);
            }
            return value;
        }
    }

    private sealed class Slots(int size)
    {
        // A key is the number plus one; nought is a free slot. At least one stays free, which ends every search.
        public readonly int[] Keys = new int[size];
        public readonly T?[] Values = new T?[size];
        public readonly int Mask = size - 1;

        public int FirstSlot(int number) => (int)((uint)number * 2654435769u >> 7) & Mask;

        public Slots Enlarge()
        {
            var larger = new Slots(Keys.Length * 2);
            for (var i = 0; i < Keys.Length; i++)
            {
                if (Keys[i] != 0)
                    larger.Put(Keys[i] - 1, Values[i]!);
            }
            return larger;
        }

        public void Put(int number, T value)
        {
            var i = FirstSlot(number);
            while (Keys[i] != 0)
                i = (i + 1) & Mask;
            Values[i] = value;
            Volatile.Write(ref Keys[i], number + 1);
        }
    }
}
