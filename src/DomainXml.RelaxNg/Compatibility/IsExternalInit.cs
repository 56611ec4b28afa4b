#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets <c>init</c> and records compile for .NET Standard 2.0.</summary>
internal static class IsExternalInit;
#endif
