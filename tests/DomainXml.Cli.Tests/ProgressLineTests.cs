using DomainXml.Cli.Output;

namespace DomainXml.Cli.Tests;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _terminal = new();
    private readonly HandClock _clock = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_short_run_shows_nothing()
    {
        var line = new ProgressLine(_terminal, 2, _clock);
        _clock.Pass(milliseconds: 499);
        line.Update(1);
        line.Clear();
        Assert.Equal("", _terminal.ToString());
    }

    [Fact]
    public void A_long_run_shows_how_far_it_is_now_and_then()
    {
        var line = new ProgressLine(_terminal, 60, _clock);
        _clock.Pass(milliseconds: 500);
        line.Update(2);
        _clock.Pass(milliseconds: 50);
        line.Update(3);
        _clock.Pass(milliseconds: 50);
        line.Update(60);
        Assert.Equal(
            "\r[#                             ] 2 of 60 files\e[K"
                + "\r[##############################] 60 of 60 files\e[K",
            _terminal.ToString()
        );
    }

    [Fact]
    public void What_is_shown_is_taken_away_once()
    {
        var line = new ProgressLine(_terminal, 2, _clock);
        _clock.Pass(milliseconds: 600);
        line.Update(1);
        _terminal.GetStringBuilder().Clear();
        line.Clear();
        line.Clear();
        Assert.Equal("\r\e[K", _terminal.ToString());
    }

    [Fact]
    public void Without_a_terminal_nothing_is_shown()
    {
        var line = new ProgressLine(null, 2, _clock);
        _clock.Pass(milliseconds: 600);
        line.Update(1);
        line.Clear();
    }

    /// <summary>A clock that goes when it is told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _now;

        public void Pass(long milliseconds) => _now += milliseconds;
    }
}
