using System.Reflection;

namespace DomainXml.Drivers.Tests;

/// <summary>The shape that keeps the driver interface from growing twins of its operations.</summary>
public sealed class DriverInterfaceTests
{
    private static IEnumerable<MethodInfo> Operations =>
        typeof(IDomainDriver).GetMethods().Where(method => !method.IsSpecialName);

    [Fact]
    public void No_operation_has_an_overload() =>
        Assert.Distinct(Operations.Select(method => method.Name));

    [Fact]
    public void Every_operation_takes_its_own_options_record_and_then_a_cancellation_token() =>
        Assert.All(
            Operations,
            method =>
            {
                var parameters = method.GetParameters();
                Assert.Equal(typeof(CancellationToken), parameters[^1].ParameterType);
                Assert.True(parameters[^1].IsOptional);
                var options = parameters[^2].ParameterType;
                Assert.EndsWith("Options", options.Name, StringComparison.Ordinal);
                Assert.True(parameters[^2].IsOptional);
                Assert.Distinct(
                    Operations.Select(other => other.GetParameters()[^2].ParameterType)
                );
                Assert.All(
                    options.GetProperties(),
                    property => Assert.True(IsInitOnly(property), $"{options.Name}.{property.Name}")
                );
                Assert.NotNull(options.GetConstructor(Type.EmptyTypes));
            }
        );

    [Fact]
    public void Every_operation_is_a_task_and_says_so() =>
        Assert.All(
            Operations,
            method =>
            {
                Assert.EndsWith("Async", method.Name, StringComparison.Ordinal);
                Assert.True(typeof(Task).IsAssignableFrom(method.ReturnType));
            }
        );

    [Fact]
    public void A_handle_is_a_value_that_equals_by_uuid()
    {
        var uuid = Guid.NewGuid();
        Assert.True(typeof(DomainHandle).IsValueType);
        Assert.Equal(new DomainHandle(uuid, "a"), new DomainHandle(uuid, "b"));
        Assert.NotEqual(new DomainHandle(uuid, "a"), new DomainHandle(Guid.NewGuid(), "a"));
    }

    private static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod is { } setter
        && setter
            .ReturnParameter.GetRequiredCustomModifiers()
            .Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
