#if NETSTANDARD2_0
#pragma warning disable IDE0130, SA1402
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets <c>required</c> compile for .NET Standard 2.0.</summary>
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Lets <c>required</c> compile for .NET Standard 2.0.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Lets <c>required</c> compile for .NET Standard 2.0.</summary>
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
#endif
