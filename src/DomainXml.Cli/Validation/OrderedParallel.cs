using System.Runtime.ExceptionServices;

namespace DomainXml.Cli.Validation;

/// <summary>Works on many items at once, and gives the results in the items' order as soon as they are there.</summary>
internal static class OrderedParallel
{
    /// <summary>Works on items by several threads, or by the caller's own where one is enough.</summary>
    /// <param name="items">The items.</param>
    /// <param name="workers">How many threads; not more than a few items for each are begun before results are taken.</param>
    /// <param name="work">The work; must be safe for use by several threads.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<TResult> Select<T, TResult>(
        IReadOnlyList<T> items,
        int workers,
        Func<T, TResult> work,
        CancellationToken cancellationToken
    ) =>
        workers <= 1 || items.Count <= 1
            ? InOneThread(items, work, cancellationToken)
            : BySeveral(items, workers, work, cancellationToken);

    private static IEnumerable<TResult> InOneThread<T, TResult>(
        IReadOnlyList<T> items,
        Func<T, TResult> work,
        CancellationToken cancellationToken
    )
    {
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return work(item);
        }
    }

    private static IEnumerable<TResult> BySeveral<T, TResult>(
        IReadOnlyList<T> items,
        int workers,
        Func<T, TResult> work,
        CancellationToken cancellationToken
    )
    {
        // A crew works once; whoever enumerates again gets another one.
        foreach (
            var result in new Crew<T, TResult>(items, workers, work, cancellationToken).Results()
        )
            yield return result;
    }

    private sealed class Crew<T, TResult>(
        IReadOnlyList<T> items,
        int workers,
        Func<T, TResult> work,
        CancellationToken cancellationToken
    )
    {
        private readonly object _gate = new();
        private readonly int _ahead = workers * 32;
        private readonly Dictionary<int, Outcome> _done = [];
        private int _begun;
        private int _taken;
        private bool _isOver;

        public IEnumerable<TResult> Results()
        {
            using var registration = cancellationToken.Register(WakeAll);
            var threads = new Thread[Math.Min(workers, items.Count)];
            for (var i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(Work) { IsBackground = true };
                threads[i].Start();
            }
            try
            {
                for (var i = 0; i < items.Count; i++)
                    yield return Take(i);
            }
            finally
            {
                lock (_gate)
                {
                    _isOver = true;
                    Monitor.PulseAll(_gate);
                }
                foreach (var thread in threads)
                    thread.Join();
            }
        }

        private TResult Take(int index)
        {
            lock (_gate)
            {
                Outcome? outcome;
                while (!_done.Remove(index, out outcome))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Monitor.Wait(_gate);
                }
                _taken = index + 1;
                Monitor.PulseAll(_gate);
                outcome.Failure?.Throw();
                return outcome.Result;
            }
        }

        private void Work()
        {
            while (Begin() is { } index)
            {
                Outcome outcome;
                try
                {
                    outcome = new Outcome(work(items[index]), null);
                }
                catch (Exception e)
                {
                    outcome = new Outcome(default!, ExceptionDispatchInfo.Capture(e));
                }
                lock (_gate)
                {
                    _done.Add(index, outcome);
                    Monitor.PulseAll(_gate);
                }
            }
        }

        private int? Begin()
        {
            lock (_gate)
            {
                while (!_isOver && _begun < items.Count && _begun - _taken >= _ahead)
                    Monitor.Wait(_gate);
                return _isOver || _begun >= items.Count || cancellationToken.IsCancellationRequested
                    ? null
                    : _begun++;
            }
        }

        private void WakeAll()
        {
            lock (_gate)
                Monitor.PulseAll(_gate);
        }

        private sealed record Outcome(TResult Result, ExceptionDispatchInfo? Failure);
    }
}
