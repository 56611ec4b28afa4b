using CsCheck;
using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Tests;

public sealed class OrderedParallelTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_items() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 5])
            .Sample(
                (count, workers) =>
                {
                    var items = Enumerable.Range(0, count).ToList();
                    var results = OrderedParallel.Select(
                        items,
                        workers,
                        item => item * 2,
                        CancellationToken.None
                    );
                    Assert.Equal(items.Select(item => item * 2), results);
                },
                iter: 100
            );

    [Fact]
    public void Results_are_given_before_all_work_is_done()
    {
        // The second item waits for somebody to have seen the first one's result.
        using var seen = new ManualResetEventSlim();
        foreach (
            var result in OrderedParallel.Select<int, int>(
                [0, 1],
                2,
                item =>
                {
                    if (item == 1)
                        Assert.True(seen.Wait(TimeSpan.FromSeconds(30)));
                    return item;
                },
                CancellationToken.None
            )
        )
            seen.Set();
    }

    [Fact]
    public void No_more_is_begun_than_can_be_taken_soon()
    {
        var begun = 0;
        var results = OrderedParallel.Select<int, int>(
            [.. Enumerable.Range(0, 10_000)],
            2,
            item =>
            {
                Interlocked.Increment(ref begun);
                return item;
            },
            CancellationToken.None
        );
        Assert.Equal([0, 1, 2], results.Take(3));
        Assert.InRange(begun, 3, 100);
    }

    [Fact]
    public void Cancelling_ends_it()
    {
        using var source = new CancellationTokenSource();
        var results = OrderedParallel.Select(
            Enumerable.Range(0, 1000).ToList(),
            3,
            item =>
            {
                if (item == 10)
                    source.Cancel();
                return item;
            },
            source.Token
        );
        Assert.Throws<OperationCanceledException>(() => results.Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failure_reaches_the_caller_in_its_place(int workers)
    {
        var results = OrderedParallel.Select<int, int>(
            [1, 2, 0, 4],
            workers,
            item => 12 / item,
            CancellationToken.None
        );
        var taken = new List<int>();
        Assert.Throws<DivideByZeroException>(() => taken.AddRange(results.Select(x => x)));
        using var each = results.GetEnumerator();
        Assert.True(each.MoveNext() && each.Current == 12);
        Assert.True(each.MoveNext() && each.Current == 6);
    }
}
